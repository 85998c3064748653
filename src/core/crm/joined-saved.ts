import { joinedText } from './part-text.ts';
import type { Right, SavedEmail, SavedRelation } from './records.ts';
import { joinParts, uniqueBy } from './saved-parts.ts';

/** No for one part is no for all: they are written together. */
const together = (rights: readonly Right[]): Right =>
  rights.includes('no') ? 'no' : rights.includes('unknown') ? 'unknown' : 'yes';

const sameRelation = ({ role, relationId, address }: SavedRelation): string =>
  `${role} ${relationId ?? ''} ${address ?? ''}`;

const latest = (parts: readonly SavedEmail[]): SavedEmail['changedBy'] =>
  [...parts].sort((a, b) => (a.summary.changedAt < b.summary.changedAt ? 1 : -1))[0]?.changedBy ??
  null;

/** The parts of one split body as the one saved mail that they are; null without any. What any part holds, the mail holds. */
export function joinSaved(parts: readonly SavedEmail[]): SavedEmail | null {
  const [summary, ...others] = joinParts(parts.map((part) => part.summary));
  const ordered = [...parts].sort((a, b) => (a.summary.part?.n ?? 0) - (b.summary.part?.n ?? 0));
  const [first] = ordered;
  if (!first || !summary) return null;
  if (!summary.parts || others.length > 0) return first;
  const texts = ordered.map(({ fields, summary: { part } }) => ({
    n: part?.n ?? 1,
    text: typeof fields['Description'] === 'string' ? fields['Description'] : '',
  }));
  return {
    ...first,
    summary,
    fields: { ...first.fields, Description: joinedText(texts, summary.parts.of) },
    relations: uniqueBy(
      ordered.flatMap(({ relations }) => relations),
      sameRelation,
    ),
    relatedTo: ordered.find(({ relatedTo }) => relatedTo !== null)?.relatedTo ?? null,
    files: uniqueBy(
      ordered.flatMap(({ files }) => files),
      ({ documentId }) => documentId,
    ),
    legacyAttachments: ordered.flatMap(({ legacyAttachments }) => legacyAttachments),
    rights: {
      edit: together(ordered.map(({ rights }) => rights.edit)),
      remove: together(ordered.map(({ rights }) => rights.remove)),
    },
    feedComments: ordered.reduce((sum, { feedComments }) => sum + feedComments, 0),
    changedBy: latest(ordered),
    behind: ordered.find(({ behind }) => behind !== null)?.behind ?? null,
    parts: ordered,
  };
}
