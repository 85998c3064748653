import { compileRules, type RuleSources } from '../../core/participants/rules.ts';
import { sortAddresses } from '../../core/participants/sort-addresses.ts';
import type { Figure } from './figure.ts';

const RULES = 1_000;
const ADDRESSES = 300;
const ROUNDS = 30;

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);

const found = numbers(ADDRESSES).map((i) => ({
  address: `first.last-${String(i)}+tag@mail${String(i % 40)}.company-${String(i)}.example`,
  name: `First Last ${String(i)}`,
  role: 'to' as const,
}));

/** A blocklist as people have it: mostly domains and addresses, some wildcards. */
const usual = numbers(RULES).map((i) => {
  const host = `blocked-${String(i)}.example`;
  return [`jo@${host}`, host, `*@*.${host}`, `news*@${host}`][i % 4] ?? host;
});

/** The worst that a list can hold: every star that a rule may have, letters that every address has, no domain to look up. */
const hostile = numbers(RULES).map((i) => {
  const letters = numbers(6).map((at) => 'aeilmst'[(i >> at) % 7] ?? 'a');
  return `*${letters.join('*')}*${String(i % 10)}f`;
});

const sources = (blocklist: readonly string[]): RuleSources => ({
  own: ['me@acme.example'],
  organisationBlocklist: [],
  corporateDomains: ['acme.example'],
  blocklist,
  mailingLists: [],
  includeInternal: false,
  allowOverride: { internal: true, organisationBlocklist: false },
});

/** Median of some rounds, milliseconds. */
function median(run: () => void): number {
  const times = numbers(ROUNDS).map(() => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[ROUNDS >> 1] ?? 0;
}

function figuresOf(name: string, blocklist: readonly string[]): readonly Figure[] {
  const rules = compileRules(sources(blocklist));
  const size = `${String(RULES)}x${String(ADDRESSES)}`;
  return [
    {
      name: `participants.${name}.layOut.${String(RULES)}.median`,
      value: median(() => compileRules(sources(blocklist))),
      unit: 'ms',
    },
    {
      name: `participants.${name}.sort.${size}.median`,
      value: median(() => sortAddresses(found, rules)),
      unit: 'ms',
    },
  ];
}

/** How long the sorting of addresses takes; a frame has 16.7 ms. */
export const participantFigures = (): Promise<readonly Figure[]> =>
  Promise.resolve([...figuresOf('usual', usual), ...figuresOf('hostile', hostile)]);
