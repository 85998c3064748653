import type { RelatedList } from '../../../core/ports/crm.ts';
import { mergeRecords, readRecords } from '../records/crm-record.ts';
import type { Ask, Asked } from '../search/ask.ts';
import { throughRole } from '../search/read-search.ts';
import { cardFields, type CardFields } from '../soql/fields.ts';
import { literal } from '../soql/literal.ts';
import { select } from '../soql/select.ts';
import { asText } from '../wire.ts';
import type { TimelineOf } from './timeline-asks.ts';

/** Rows of one related list; what is beyond them is Salesforce's to show. */
const MAX = 20;

const ROLE = 'OpportunityContactRole';

/** What stands at the two ends of a contact role. */
type End = 'Opportunity' | 'Contact';

/** Records of `object` whose `field` points to this one. */
const childrenAsk = (
  object: string,
  field: string,
  order: string,
  { id }: TimelineOf,
  policy: CardFields,
): Ask => ({
  ref: `list${object}`,
  object,
  soql: (view) =>
    view.field(object, field)
      ? select(view, object, {
          fields: cardFields(view, object, policy),
          where: `${field} = ${literal(id)}`,
          orderBy: [order],
          limit: MAX + 1,
        })
      : null,
});

/** Contact roles of this Opportunity or Contact, with what stands at their other end. */
const rolesAsk = (field: string, through: End, { id }: TimelineOf, policy: CardFields): Ask => ({
  ref: `list${through}`,
  object: ROLE,
  soql: (view) =>
    view.object(through)
      ? select(view, ROLE, {
          fields: [
            `${through}Id`,
            'Role',
            ...cardFields(view, through, policy).map((name) => `${through}.${name}`),
          ],
          where: `${field} = ${literal(id)}`,
          limit: MAX + 1,
        })
      : null,
});

/** What belongs to a record, beside its activities: two queries at most, so that they fit into the call of the timeline. */
export function listAsks(of: TimelineOf, policy: CardFields): readonly Ask[] {
  switch (of.object) {
    case 'Account':
      return [
        childrenAsk('Contact', 'AccountId', 'LastModifiedDate DESC', of, policy),
        childrenAsk('Opportunity', 'AccountId', 'CloseDate DESC', of, policy),
      ];
    case 'Contact':
      return [
        rolesAsk('ContactId', 'Opportunity', of, policy),
        childrenAsk('Case', 'ContactId', 'CreatedDate DESC', of, policy),
      ];
    case 'Opportunity':
      return [rolesAsk('OpportunityId', 'Contact', of, policy)];
    default:
      return [];
  }
}

/** The lists that were answered and hold something. One that failed is left out: the record itself is there. */
export function readLists(asks: readonly Ask[], asked: Asked): readonly RelatedList[] {
  return asks.flatMap(({ ref, object }): RelatedList[] => {
    const rows = asked.rows(ref);
    const end: End = ref === 'listContact' ? 'Contact' : 'Opportunity';
    const ends = rows.flatMap((row) => {
      const record = object === ROLE ? throughRole(asked.view, end, row) : null;
      return record ? [{ record, role: asText(row['Role']) }] : [];
    });
    const records =
      object === ROLE ? ends.map(({ record }) => record) : readRecords(asked.view, object, rows);
    return records.length === 0
      ? []
      : [
          {
            object: object === ROLE ? end : object,
            records: mergeRecords(records).slice(0, MAX),
            roles: Object.fromEntries(
              ends.flatMap(({ record, role }) => (role === '' ? [] : [[record.id, role]])),
            ),
            more: rows.length > MAX,
          },
        ];
  });
}
