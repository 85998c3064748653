import type { Fields } from '../crm/records.ts';
import type { WriteValue } from '../crm/write.ts';
import { finalBody, type BodyOptions, type FinalBody } from './body.ts';
import { imagesLeft, type BodyImage } from './body-images.ts';
import { bodyOfOtherKind } from './changed-kind.ts';
import { chosenFields } from './chosen-fields.ts';
import type { Cut } from './cuts.ts';
import { cutAt } from './cut-text.ts';
import type { Draft } from './draft.ts';
import { isWholeEmail } from './files.ts';
import { isIn, maskText } from './hidden.ts';
import { lengthOf } from './lengths.ts';
import { joinAddresses, type PeoplePlan } from './people.ts';
import { placedPeople } from './placed-people.ts';
import { preparerOf } from './prepared-text.ts';
import type { TextPart } from './split-body.ts';
import { uniqueKey } from './unique-key.ts';
import type { DraftValues } from './values.ts';

/** The record itself, without rows beside it. */
export type RecordFields = {
  readonly fields: Readonly<Record<string, WriteValue>>;
  readonly cuts: readonly Cut[];
  readonly people: PeoplePlan;
  /** Images of the text: uploaded before, or only named. */
  readonly images: readonly BodyImage[];
  readonly attachEml: boolean;
  /** The Tasks over which the text is split; `fields` then holds the whole text. None for one record (D10). */
  readonly parts: readonly TextPart[];
};

const bracketed = (key: string): string => `<${key}>`;

export const isHiding = ({ hidden }: DraftValues): boolean => hidden.texts.length > 0;

export const bodyOptions = (
  draft: Draft,
  values: DraftValues,
): Pick<BodyOptions, 'prepare' | 'attachable'> => ({
  prepare: preparerOf(draft, values.kind, values.hidden),
  attachable: draft.facts.emlAvailable && !isHiding(values),
});

/** The subject as it is written, without what the user hides in it. */
export const writtenSubject = ({ subject, hidden }: DraftValues): string =>
  hidden.inSubject && isIn(subject, hidden) ? maskText(subject, hidden) : subject;

/** What hiding leaves out besides the passages themselves. */
export function hidingCuts(values: DraftValues): readonly Cut[] {
  if (!isHiding(values)) return [];
  const emlLeftOut = values.files.some((file) => file.chosen && isWholeEmail(file));
  return [{ kind: 'hidden', passages: values.hidden.texts.length, emlLeftOut }];
}

function emailBody(draft: Draft, values: DraftValues): FinalBody {
  const { facts, catalog } = draft;
  const limits = {
    html: lengthOf(catalog, 'EmailMessage', 'HtmlBody'),
    text: lengthOf(catalog, 'EmailMessage', 'TextBody'),
  };
  return finalBody(bodyOfOtherKind(draft, values), facts, limits, bodyOptions(draft, values));
}

/** The mail's own facts, in an EmailMessage's words (W1). */
function mailFields(draft: Draft): { fields: Fields; cuts: readonly Cut[] } {
  const { facts, catalog } = draft;
  const limit = lengthOf(catalog, 'EmailMessage', 'Headers');
  const { headers } = facts;
  const fields: Fields = {
    MessageDate: facts.date?.iso ?? null,
    Incoming: facts.incoming,
    Status: '3',
    FromAddress: facts.from?.address ?? null,
    FromName: facts.from
      ? cutAt(facts.from.name, lengthOf(catalog, 'EmailMessage', 'FromName'))
      : null,
    MessageIdentifier: bracketed(facts.key),
    ClientThreadIdentifier: bracketed(facts.threadKey),
    Headers: headers === null ? null : cutAt(headers, limit),
    IsClientManaged: true,
    ...uniqueKey(draft, 'EmailMessage'),
  };
  const cut = headers !== null && headers.length > limit;
  return { fields, cuts: cut ? [{ kind: 'field-cut', field: 'Headers', of: headers.length }] : [] };
}

export const withoutNulls = (
  fields: Readonly<Record<string, WriteValue>>,
): Readonly<Record<string, WriteValue>> =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );

/** The EmailMessage that these values make. `carried` = the old record's fields, when it is written anew (E3). */
export function emailMessageFields(
  draft: Draft,
  values: DraftValues,
  carried: Fields | null,
): RecordFields {
  const { catalog, rules } = draft;
  const body = emailBody(draft, values);
  const placed = placedPeople(draft, values);
  const { people } = placed;
  const join = (field: string, addresses: readonly string[]) =>
    joinAddresses(field, addresses, lengthOf(catalog, 'EmailMessage', field));
  const to = join('ToAddress', people.toText);
  const cc = join('CcAddress', people.ccText);
  const bcc = join('BccAddress', people.bccText);
  const mail = carried ? { fields: carried, cuts: [] } : mailFields(draft);
  const chosen = chosenFields(draft, values);
  const [relatedTo] = values.relatedTo;
  const headersLeftOut = isHiding(values) && Boolean(mail.fields['Headers']);
  const fields = {
    ...mail.fields,
    ...chosen.fields,
    Subject: writtenSubject(values),
    ...(headersLeftOut && { Headers: null }),
    HtmlBody: body.html,
    TextBody: body.text || null,
    FromId: people.fromId,
    ToAddress: to.text,
    CcAddress: cc.text,
    BccAddress: bcc.text,
    ToIds: people.toIds,
    CcIds: people.ccIds,
    BccIds: people.bccIds,
    RelatedToId: relatedTo?.id ?? null,
    ParentId:
      relatedTo?.object === 'Case' && (rules.caseFeed || Boolean(carried?.['ParentId']))
        ? relatedTo.id
        : null,
  };
  return {
    fields: withoutNulls(fields),
    cuts: [
      ...hidingCuts(values),
      ...body.cuts,
      ...chosen.cuts,
      ...(headersLeftOut ? [{ kind: 'headers-left-out' } as const] : mail.cuts),
      ...to.cuts,
      ...cc.cuts,
      ...bcc.cuts,
      ...placed.leftOut,
    ],
    people,
    images: imagesLeft(body.html, body.images, draft.facts.attachments),
    attachEml: body.attachEml,
    parts: [],
  };
}
