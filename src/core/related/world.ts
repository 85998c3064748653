import type { CrmRecord } from '../crm/records.ts';
import type { ContactRole } from '../crm/search.ts';
import type { Reached } from './business-hits.ts';
import type { Addressee } from './clues.ts';
import { textOf } from './field-text.ts';
import type { Source } from './hit.ts';
import { isPerson, matchPeople, peopleByAddress, type PersonMatch } from './match-people.ts';
import type { RelateInput } from './relate-input.ts';
import { judge, type Judged } from './same-address.ts';
import { signatureClues, type SignatureClues } from './signature-clues.ts';
import { chosenPeople } from './tick.ts';

/** One address, the people behind it, and which of them is the likeliest. */
type JudgedAddress = Judged & {
  readonly addressee: Addressee;
  readonly people: readonly CrmRecord[];
};

/** The input and what follows from it at once. */
export type World = {
  readonly input: RelateInput;
  readonly pool: ReadonlyMap<string, CrmRecord>;
  readonly matches: readonly PersonMatch[];
  readonly judged: readonly JudgedAddress[];
  readonly roles: readonly ContactRole[];
  readonly reached: Reached;
  readonly signature: SignatureClues;
  readonly isKnown: (address: string) => boolean;
  readonly nobodyMatched: boolean;
};

/** Each record once; what was made or changed from the pane is newer than what the org answered. */
function poolOf({ answer, followUps, added }: RelateInput): ReadonlyMap<string, CrmRecord> {
  const pool = new Map<string, CrmRecord>();
  const { contacts, leads, accounts, opportunities, cases, others } = answer;
  const found = [contacts, leads, accounts, opportunities, cases, others].flat();
  for (const record of [...added, ...found, ...followUps.flatMap(({ records }) => records)])
    if (!pool.has(record.id)) pool.set(record.id, record);
  return pool;
}

function reachedThrough(
  matches: readonly PersonMatch[],
  pool: ReadonlyMap<string, CrmRecord>,
): Reached {
  const people = new Map<string, Source>();
  const byAccount = new Map<string, Source>();
  const keep = (into: Map<string, Source>, id: string, source: Source): void => {
    if (source.weight > (into.get(id)?.weight ?? -1)) into.set(id, source);
  };
  const accountNames = new Map<string, string>();
  for (const { record, weight } of matches) {
    if (!isPerson(record)) continue;
    const account = textOf(record, 'AccountId');
    keep(people, record.id, { record, weight });
    if (account === null) continue;
    keep(byAccount, account, { record, weight });
    const name = pool.get(account)?.name ?? textOf(record, 'Account.Name');
    if (name !== null) accountNames.set(account, name);
  }
  return { people, byAccount, accountNames };
}

/** What the reasons are read from: the people first, since everything else is reached through them. */
export function worldOf(input: RelateInput): World {
  const { clues, answer, choices, catalog, userId } = input;
  const pool = poolOf(input);
  const matches = matchPeople(clues.addressees, [...pool.values()], answer, catalog);
  const byAddress = peopleByAddress(matches);
  const judged = clues.addressees.map((addressee): JudgedAddress => {
    const { address } = addressee;
    const chosen = chosenPeople(choices, clues, address);
    const people = byAddress.get(address) ?? [];
    return { addressee, people, ...judge(people, chosen, userId) };
  });
  const unsearched = new Set(input.notSearched);
  const isKnown = (address: string): boolean => byAddress.has(address) || unsearched.has(address);
  const roles: readonly ContactRole[] = [answer, ...input.followUps].flatMap((one) => one.roles);
  return {
    input,
    pool,
    matches,
    judged,
    roles,
    reached: reachedThrough(matches, pool),
    signature: signatureClues(clues, isKnown),
    isKnown,
    nobodyMatched: byAddress.size === 0,
  };
}
