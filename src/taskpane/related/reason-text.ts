import type { Reason } from '../../core/related/reason.ts';
import { relatedStrings as words } from './strings.ts';

/** How dates are written in a reason; the pane's formats fit. */
export type ReasonFormats = { readonly day: (iso: string) => string };

const ROLE_WORDS = { body: ` · ${words.mentioned}`, signature: ` · ${words.inSignature}` } as const;

const whereText = (role: string): string =>
  role === 'body' || role === 'signature' ? ROLE_WORDS[role] : '';

function threadText({ count, last, by }: Extract<Reason, { kind: 'threadLink' }>): string {
  if (last) return by === null ? words.youLinkedLast(count) : words.linkedLast(by, count);
  return by === null ? words.youLinked(count) : words.linked(by, count);
}

function sameAccountText({ open }: Extract<Reason, { kind: 'sameAccount' }>): string {
  if (open === null) return words.sameAccount;
  return open ? words.openSameAccount : words.closedSameAccount;
}

/** One reason in words: the datum, the field, the path (R5). */
function reasonText(reason: Reason, formats: ReasonFormats): string {
  switch (reason.kind) {
    case 'linkedHere':
      return words.linkedHere;
    case 'added':
      return words.addedByYou;
    case 'chosen':
      return reason.address === null ? words.chosenInThread : words.chosenFor(reason.address);
    case 'threadLink':
      return threadText(reason);
    case 'address':
      return `${reason.address} · ${words.field(reason.object, reason.field)}${whereText(reason.role)}`;
    case 'convertedLead':
      return `${reason.address} · ${words.convertedFrom(reason.lead)}${whereText(reason.role)}`;
    case 'linkedInText':
      return words.linkedInText;
    case 'caseNumber':
      return words.numberInSubject;
    case 'contactRole':
      return reason.role === null
        ? words.contactRole(reason.person)
        : words.personIs(reason.person, reason.role);
    case 'caseOf':
      return words.caseOf(reason.person);
    case 'accountOf':
      return words.accountOf(reason.person);
    case 'sameAccount':
      return sameAccountText(reason);
    case 'relatedTo':
      return words.relatedTo(reason.record);
    case 'phone':
      return reason.where === 'signature' ? words.samePhone : words.samePhoneInText;
    case 'fullName':
      return words.sameName;
    case 'website':
      return words.sameWebsite;
    case 'company':
      return words.sameCompany;
    case 'domain':
      return words.sameDomain(reason.domain);
    case 'mine':
      return words.mine;
    case 'lastActive':
      return words.lastActive(formats.day(reason.on));
    case 'shared':
      return words.shared(reason.count);
  }
}

/** Every reason, strongest first, as one line. */
export const reasonsText = (reasons: readonly Reason[], formats: ReasonFormats): string =>
  reasons.map((reason) => reasonText(reason, formats)).join(' · ');
