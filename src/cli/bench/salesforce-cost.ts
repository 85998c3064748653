import type { LogLine } from '../../sandbox/org/http/api-log.ts';
import type { Figure } from './figure.ts';
import { select, withBenchPane, type BenchPane } from './support/bench-pane.ts';

/** A mail without files, and one with three that are saved with it. */
const PLAIN = 'Cold chain monitoring: agenda for Thursday';
const WITH_FILES = 'Re: Fleet renewal 2027 – revised quote [00012044]';
const OTHER = 'Re: SIM cards for 12 trailers';

/** What W9 allows, in calls; it says nothing of deleting. */
const ALLOWED: Readonly<Record<string, number>> = {
  open: 1,
  reopen: 0,
  'save-without-files': 3,
  // Small files travel together: one upload.
  'save-with-3-files': 4,
  edit: 3,
};

/**
 * What each thing that a user does costs in Salesforce: requests, calls of the daily limit, requests that wait for one another, and
 * bytes both ways, as the org itself counts them.
 */
export const salesforceCostFigures = (): Promise<readonly Figure[]> =>
  withBenchPane(async (bench) => {
    const figures: Figure[] = [];
    const cost = async (name: string, act: () => Promise<void>): Promise<void> => {
      // What the step before left running is none of this one's cost.
      await bench.page.waitForTimeout(700);
      bench.served.org.org.clearLog();
      await act();
      await bench.page.waitForTimeout(700);
      figures.push(...figuresOf(name, bench.served.org.org.log()));
    };
    await cost('open', () => select(bench, PLAIN));
    await select(bench, OTHER);
    await cost('reopen', () => select(bench, PLAIN));
    await cost('save-without-files', () => save(bench));
    await select(bench, WITH_FILES);
    await cost('save-with-3-files', () => save(bench));
    await select(bench, PLAIN);
    await cost('edit', () => edit(bench));
    await cost('delete', () => remove(bench));
    return figures;
  });

function figuresOf(name: string, log: readonly LogLine[]): readonly Figure[] {
  // The browser's question whether it may ask is answered before the API, and counts nowhere.
  const lines = log.filter(({ method }) => method !== 'OPTIONS');
  const sum = (of: (line: LogLine) => number): number =>
    lines.reduce((all, line) => all + of(line), 0);
  const calls = sum((line) => line.calls);
  const allowed = ALLOWED[name];
  return [
    { name: `salesforce.${name}.calls`, value: calls, unit: 'calls' },
    ...(allowed === undefined
      ? []
      : [{ name: `salesforce.${name}.calls.allowed`, value: allowed, unit: 'calls' }]),
    { name: `salesforce.${name}.round-trips`, value: roundTrips(lines), unit: 'trips' },
    { name: `salesforce.${name}.sent`, value: sum((line) => line.bytesIn) / 1000, unit: 'kB' },
    { name: `salesforce.${name}.received`, value: sum((line) => line.bytesOut) / 1000, unit: 'kB' },
  ];
}

/** Requests that had to wait for another one's answer, and the first: those under way together are one trip. */
function roundTrips(lines: readonly LogLine[]): number {
  let trips = 0;
  let until = -Infinity;
  for (const { at, ms } of lines.map((line) => ({ ...line, at: Date.parse(line.at) }))) {
    if (at >= until) trips += 1;
    until = Math.max(until, at + Math.max(ms, 1));
  }
  return trips;
}

const isSaved = ({ pane }: BenchPane): Promise<void> =>
  pane.getByRole('button', { name: 'Email is saved', exact: true }).waitFor();

async function save(bench: BenchPane): Promise<void> {
  const { pane } = bench;
  await pane.getByRole('button', { name: 'Save', exact: true }).click();
  await pane.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
  await isSaved(bench);
}

async function openSaved({ pane }: BenchPane): Promise<void> {
  await pane.getByRole('button', { name: 'Email is saved', exact: true }).click();
  await pane.getByRole('dialog').getByRole('button', { name: 'Edit Subject' }).waitFor();
}

async function edit(bench: BenchPane): Promise<void> {
  const { pane } = bench;
  await openSaved(bench);
  const dialog = pane.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Edit Subject' }).click();
  await dialog.getByRole('textbox', { name: 'Subject' }).fill('Changed');
  await dialog.getByRole('button', { name: 'Save 1 change' }).click();
  await dialog.waitFor({ state: 'detached' });
  await isSaved(bench);
}

async function remove(bench: BenchPane): Promise<void> {
  const { pane } = bench;
  await openSaved(bench);
  await pane.getByRole('dialog').getByRole('button', { name: 'More actions' }).click();
  await pane.getByRole('menuitem', { name: 'Delete from Salesforce' }).click();
  await pane.getByRole('button', { name: 'Delete', exact: true }).click();
  await pane.getByRole('button', { name: 'Save', exact: true }).waitFor();
}
