import { relatedToObjects, type Catalog } from '../crm/describe.ts';
import type { RecordId } from '../crm/ids.ts';
import type { SaveRules } from './rules.ts';
import type { DraftValues, Link } from './values.ts';

/** Where a linking rule is broken, and the one way out that the row offers (D4). */
export type LinkConflict = {
  /** The row that shows it. */
  readonly id: RecordId;
  readonly rule:
    | 'one-related-to'
    | 'lead-alone'
    | 'one-contact'
    | 'no-activities'
    | 'too-many-people'
    | 'no-users-on-task';
  /** The other record of the conflict, for the sentence. */
  readonly other: Link | null;
};

const MAX_PEOPLE = 50;
export const MAX_FILES = 100;

type Chosen = Pick<DraftValues, 'kind' | 'people' | 'relatedTo'>;

function relatedToConflicts({ kind, relatedTo }: Chosen, catalog: Catalog): LinkConflict[] {
  const allowed = relatedToObjects(catalog, kind);
  const [first = null] = relatedTo;
  return relatedTo.flatMap(({ id, object }, at): LinkConflict[] => {
    if (!allowed.includes(object)) return [{ id, rule: 'no-activities', other: null }];
    return at > 0 ? [{ id, rule: 'one-related-to', other: first }] : [];
  });
}

function taskConflicts({ people, relatedTo }: Chosen, shared: boolean): LinkConflict[] {
  const users = people.filter(({ object }) => object === 'User');
  const whos = people.filter(({ object }) => object !== 'User');
  const lead = whos.find(({ object }) => object === 'Lead');
  const company = [...whos, ...relatedTo];
  return [
    ...users.map(({ id }): LinkConflict => ({ id, rule: 'no-users-on-task', other: null })),
    ...(lead && company.length > 1
      ? [
          {
            id: lead.id,
            rule: 'lead-alone' as const,
            other: company.find(({ id }) => id !== lead.id) ?? null,
          },
        ]
      : []),
    ...(!lead && !shared
      ? whos
          .slice(1)
          .map(({ id }): LinkConflict => ({ id, rule: 'one-contact', other: whos[0] ?? null }))
      : []),
  ];
}

/** Every broken linking rule, before any call (D4). Empty = the org's own rules allow these links. */
export function linkConflicts(
  chosen: Chosen,
  catalog: Catalog,
  { sharedActivities }: Pick<SaveRules, 'sharedActivities'>,
): readonly LinkConflict[] {
  const tooMany = chosen.people[MAX_PEOPLE];
  return [
    ...(chosen.kind === 'Task' ? taskConflicts(chosen, sharedActivities) : []),
    ...relatedToConflicts(chosen, catalog),
    ...(tooMany ? [{ id: tooMany.id, rule: 'too-many-people' as const, other: null }] : []),
  ];
}

/** Does what the conflict's row offers: keeps the record of that row and unticks what stands against it. */
export function resolveConflict(
  chosen: Chosen,
  { id, rule }: LinkConflict,
): Pick<Chosen, 'people' | 'relatedTo'> {
  const only = (links: readonly Link[]): readonly Link[] => links.filter((link) => link.id === id);
  const without = (links: readonly Link[]): readonly Link[] =>
    links.filter((link) => link.id !== id);
  const { people, relatedTo } = chosen;
  switch (rule) {
    case 'one-related-to':
      return { people, relatedTo: only(relatedTo) };
    case 'lead-alone':
      return { people: only(people), relatedTo: [] };
    case 'one-contact':
      return { people: only(people), relatedTo };
    case 'no-activities':
      return { people, relatedTo: without(relatedTo) };
    case 'no-users-on-task':
      return { people: without(people), relatedTo };
    case 'too-many-people':
      return { people: people.slice(0, MAX_PEOPLE), relatedTo };
  }
}
