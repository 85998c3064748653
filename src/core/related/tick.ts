import type { RecordId } from '../crm/ids.ts';
import type { CrmRecord, SavedEmailSummary } from '../crm/records.ts';
import type { ContactRole } from '../crm/search.ts';
import { chosenIds, entryOf, type Choices } from './choices.ts';
import { mayTick, threadIdOf, type Clues } from './clues.ts';
import { textOf } from './field-text.ts';
import type { Tick } from './related.ts';
import { newestFirst } from './thread-order.ts';

export type TickSettings = {
  /** *Tick likely records* (X1); off = nothing is ticked. */
  readonly tickLikely: boolean;
  /** *Link to Opportunities* (R11). */
  readonly linkToOpportunities: boolean;
};

/** What the choice of Related To looks at. */
export type TickWorld = {
  readonly clues: Clues;
  readonly choices: Choices;
  readonly thread: readonly SavedEmailSummary[];
  readonly roles: readonly ContactRole[];
  readonly userId: RecordId | null;
  /** Business records in their order. */
  readonly business: readonly CrmRecord[];
  /** People behind From, To and Cc, best first. */
  readonly people: readonly CrmRecord[];
};

export type Ticked = { readonly id: RecordId; readonly why: Tick };

const byThread = ({ thread }: TickWorld): RecordId | null =>
  newestFirst(thread)
    .flatMap(({ links }) => links)
    .find(({ role }) => role === 'relatedTo' || role === 'parent')?.id ?? null;

/** The conversation's choice before an address's. */
function byChoice({ clues, choices }: TickWorld): RecordId | null {
  const threadId = threadIdOf(clues);
  const ofThread = threadId === null ? null : entryOf(choices.byThread, threadId)?.relatedTo;
  const ofAddresses = clues.addressees
    .filter(mayTick)
    .map(({ address }) => entryOf(choices.byAddress, address)?.relatedTo);
  return [ofThread, ...ofAddresses].find((id) => id !== null && id !== undefined) ?? null;
}

const isOpen = ({ object, fields }: CrmRecord): boolean =>
  object === 'Opportunity' && fields['IsClosed'] === false;

function byRole({ business, roles, people }: TickWorld): RecordId | null {
  const named = new Set(people.map(({ id }) => id));
  const reached = new Set(
    roles.filter(({ contactId }) => named.has(contactId)).map(({ opportunityId }) => opportunityId),
  );
  const open = business.filter((record) => isOpen(record) && reached.has(record.id));
  return open.length === 1 ? (open[0]?.id ?? null) : null;
}

const accountOf = ({ people }: TickWorld): string | null =>
  people.map((person) => textOf(person, 'AccountId')).find((id) => id !== null) ?? null;

function byOwnOpportunity(world: TickWorld): RecordId | null {
  const account = accountOf(world);
  const mine = world.business.filter(
    (record) =>
      isOpen(record) &&
      account !== null &&
      record.fields['AccountId'] === account &&
      record.fields['OwnerId'] === world.userId,
  );
  const madeAt = (record: CrmRecord): string =>
    textOf(record, 'CreatedDate') ?? textOf(record, 'LastActivityDate') ?? '';
  const [latest] = [...mine].sort((a, b) =>
    madeAt(a) < madeAt(b) ? 1 : madeAt(a) > madeAt(b) ? -1 : 0,
  );
  return latest?.id ?? null;
}

const byAccount = (world: TickWorld): RecordId | null => {
  const account = accountOf(world);
  return world.business.find(({ id }) => id === account)?.id ?? null;
};

/**
 * The one record that Related To opens with: the thread's link, else the remembered, else the only open opportunity with a
 * contact role, else (setting) my most recent open one of the account or the account itself, else none (R11).
 */
export function tickRelatedTo(world: TickWorld, settings: TickSettings): Ticked | null {
  const shown = new Set(world.business.map(({ id }) => id));
  const steps: readonly (readonly [Tick, RecordId | null])[] = [
    ['threadLink', byThread(world)],
    ['chosen', byChoice(world)],
    ['onlyOpenRole', byRole(world)],
    ...(settings.linkToOpportunities
      ? ([
          ['myOpportunity', byOwnOpportunity(world)],
          ['account', byAccount(world)],
        ] as const)
      : []),
  ];
  for (const [why, id] of steps) if (id !== null && shown.has(id)) return { id, why };
  return null;
}

/** People picked before for this address: in this conversation first. */
export function chosenPeople(choices: Choices, clues: Clues, address: string): readonly RecordId[] {
  return chosenIds(choices, [address], threadIdOf(clues));
}
