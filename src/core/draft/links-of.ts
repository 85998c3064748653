import { allRecords, type Related, type RelatedRecord } from '../related/related.ts';
import type { RecordId } from '../crm/ids.ts';
import { isPersonObject, type Link } from './values.ts';

export type ProposedLinks = {
  readonly candidates: readonly Link[];
  readonly people: readonly Link[];
  readonly relatedTo: readonly Link[];
};

/** Email records may stand among the related ones, but nothing is linked to them. */
export const canBeLinked = ({ object }: { readonly object: string }): boolean =>
  object !== 'EmailMessage' && object !== 'Task';

/** What the user changed on the cards before opening the dialog: linked on purpose, or left out. */
export type LinkChoices = Readonly<Record<RecordId, boolean>>;

/** Whether saving now would link this record: the user's choice on its card, else the preselection (R11). */
export const willLink = ({ record, tick }: RelatedRecord, choices: LinkChoices): boolean =>
  choices[record.id] ?? tick !== null;

/** Related records as the dialog lists them, likeliest first; what is ticked follows R11 and the user's choices on the cards. */
export function linksOf(
  related: Related,
  choices: LinkChoices,
  reasonText: (record: RelatedRecord) => string,
): ProposedLinks {
  const records = allRecords(related).filter(({ record }) => canBeLinked(record));
  const links = records.map((one) => ({
    ticked: willLink(one, choices),
    link: {
      id: one.record.id,
      object: one.record.object,
      name: one.record.name,
      emails: one.emails,
      reason: reasonText(one),
    },
  }));
  const ticked = links.filter((one) => one.ticked).map(({ link }) => link);
  return {
    candidates: links.map(({ link }) => link),
    people: ticked.filter(({ object }) => isPersonObject(object)),
    relatedTo: ticked.filter(({ object }) => !isPersonObject(object)),
  };
}
