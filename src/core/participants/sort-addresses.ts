import { asciiAddress, parseAddress, shownName, type EmailAddress } from '../mail/address.ts';
import {
  ROLES,
  type FoundAddress,
  type Observation,
  type Participant,
  type Role,
} from './observation.ts';
import { canOverrule, reasonsAgainst, type Rules } from './rules.ts';

/** Every address of a mail, sorted: each is in exactly one of the two (P2). */
export type Partition = {
  /** Best role first. */
  readonly participants: readonly Participant[];
  readonly observations: readonly Observation[];
};

type Gathered = {
  readonly key: string;
  readonly address: EmailAddress | null;
  readonly written: string;
  readonly names: string[];
  readonly roles: Set<Role>;
};

/** What is no address is told apart by what was written, or by the name where nothing was. */
function keyOf({ address, name }: FoundAddress): string {
  const written = address.trim().toLowerCase();
  return written === '' ? shownName(name).toLowerCase() : written;
}

function gather(found: readonly FoundAddress[]): readonly Gathered[] {
  const byKey = new Map<string, Gathered>();
  for (const one of found) {
    const address = parseAddress(one.address);
    const key = address ? address.key : keyOf(one);
    const known = byKey.get(key) ?? {
      key,
      address,
      written: one.address.trim(),
      names: [],
      roles: new Set<Role>(),
    };
    known.names.push(shownName(one.name));
    known.roles.add(one.role);
    byKey.set(key, known);
  }
  return [...byKey.values()];
}

/** A name that is itself an address, this one or another, says nothing: it may be there to deceive. */
const nameOf = ({ names }: Gathered): string =>
  names.find((name) => name !== '' && !name.includes('@')) ?? '';

const about = (
  gathered: Gathered,
): Pick<Observation, 'address' | 'written' | 'name' | 'roles'> => ({
  address: gathered.key,
  written: gathered.written,
  name: nameOf(gathered),
  roles: ROLES.filter((role) => gathered.roles.has(role)),
});

type Sorted =
  | { readonly kind: 'participant'; readonly participant: Participant }
  | { readonly kind: 'observation'; readonly observation: Observation };

function sortOne(gathered: Gathered, rules: Rules, allowed: ReadonlySet<string>): Sorted {
  const { address, key } = gathered;
  const all = address ? reasonsAgainst(rules, address) : [];
  const against = all.filter(({ kind }) => kind !== 'internal' || !rules.includeInternal);
  const [reason, ...also] = address ? against : [{ kind: 'malformed' as const, rule: null }];
  const canAllow =
    address !== null && against.every((one) => canOverrule(one, rules.allowOverride));
  if (!address || (reason && !(canAllow && allowed.has(key)))) {
    const shown = reason ?? { kind: 'malformed', rule: null };
    return {
      kind: 'observation',
      observation: { ...about(gathered), reason: shown, also, canAllow },
    };
  }
  const participant = {
    ...about(gathered),
    searchAddress: asciiAddress(address),
    domain: address.domain,
    internal: all.some(({ kind }) => kind === 'internal'),
    overruled: against,
  };
  return { kind: 'participant', participant };
}

const rank = ({ roles }: { readonly roles: readonly Role[] }): number =>
  roles[0] ? ROLES.indexOf(roles[0]) : ROLES.length;

/**
 * Tells who of a mail takes part and whom the rules leave out. Several roles of one address become one entry; an address whose
 * reasons may all be overruled takes part when it is in `allowed` (P7). Pure, and linear in the number of addresses.
 *
 * @param allowed addresses that the user allowed for this mail
 */
export function sortAddresses(
  found: readonly FoundAddress[],
  rules: Rules,
  allowed: readonly string[] = [],
): Partition {
  const letIn = new Set(allowed.map((written) => parseAddress(written)?.key ?? written));
  const participants: Participant[] = [];
  const observations: Observation[] = [];
  for (const gathered of gather(found)) {
    const sorted = sortOne(gathered, rules, letIn);
    if (sorted.kind === 'participant') participants.push(sorted.participant);
    else observations.push(sorted.observation);
  }
  return {
    participants: participants.sort((a, b) => rank(a) - rank(b)),
    observations: observations.sort((a, b) => rank(a) - rank(b)),
  };
}
