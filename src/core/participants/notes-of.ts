import type { Attachment, Mail } from '../mail/mail.ts';
import type { PolicyProblem } from '../settings/policy-problem.ts';
import type { MissingField, Note, UnreadableFile } from './note.ts';

/** What is known about a mail by now, as far as Observations has something to say about it. */
export type NoteFacts = {
  readonly mail: Pick<Mail, 'attachments' | 'recipientsMayBeCut' | 'to' | 'cc'> &
    Partial<Pick<Mail, 'body'>>;
  /** File ids that the host refused to give. */
  readonly notGiven: readonly string[];
  readonly dateApproximate: boolean;
  readonly identityApproximate: boolean;
  /** Participants that no record matched; empty until Salesforce answered. */
  readonly unmatched: readonly string[];
  /** Participants that the search had no room for. */
  readonly notSearched: readonly string[];
  readonly missing: readonly MissingField[];
  /** Parts of the search that failed, with Salesforce's words. */
  readonly incomplete: readonly { readonly object: string; readonly message: string }[];
  /** The first text that will not fit, if any. */
  readonly shortened: { readonly field: string; readonly limit: number } | null;
  readonly category: {
    readonly name: string;
    readonly why: 'not-in-master-list' | 'refused';
  } | null;
  readonly peopleRefused: boolean;
  /** Parts of the user's settings that could not be read. */
  readonly dropped: readonly string[];
  readonly policyProblems: readonly PolicyProblem[];
};

function whyUnreadable(
  { id, kind, size }: Attachment,
  notGiven: readonly string[],
): UnreadableFile['why'] | null {
  if (kind === 'cloud') return 'cloud-link';
  if (notGiven.includes(id)) return 'not-given';
  return size === 0 && kind === 'file' ? 'empty' : null;
}

const unreadable = (facts: NoteFacts): readonly UnreadableFile[] =>
  facts.mail.attachments.flatMap((file) => {
    const why = whyUnreadable(file, facts.notGiven);
    return why === null ? [] : [{ name: file.name, why }];
  });

const incompleteNote = ({ incomplete }: NoteFacts): Note => ({
  kind: 'search-incomplete',
  objects: [...new Set(incomplete.flatMap(({ object }) => (object === '' ? [] : [object])))],
  message: incomplete.find(({ message }) => message !== '')?.message ?? '',
});

/** The notes of P9, what concerns the people first. */
export function notesOf(facts: NoteFacts): readonly Note[] {
  const files = unreadable(facts);
  const { mail, category, shortened } = facts;
  const told = (note: Note, applies: boolean): readonly Note[] => (applies ? [note] : []);
  return [
    ...told({ kind: 'address-unmatched', addresses: facts.unmatched }, facts.unmatched.length > 0),
    ...told(
      { kind: 'addresses-not-searched', addresses: facts.notSearched },
      facts.notSearched.length > 0,
    ),
    ...told(
      { kind: 'recipients-cut', shown: Math.max(mail.to.length, mail.cc.length) },
      mail.recipientsMayBeCut,
    ),
    ...(mail.body?.kind === 'missing'
      ? [{ kind: 'text-missing', why: mail.body.why } as const]
      : []),
    ...told({ kind: 'attachments-unreadable', files }, files.length > 0),
    ...(shortened ? [{ kind: 'text-shortened', ...shortened } as const] : []),
    ...told({ kind: 'date-approximate' }, facts.dateApproximate),
    ...told({ kind: 'identity-approximate' }, facts.identityApproximate),
    ...told(incompleteNote(facts), facts.incomplete.length > 0),
    ...told({ kind: 'rights-missing', rights: facts.missing }, facts.missing.length > 0),
    ...(category ? [{ kind: 'category-not-set', ...category } as const] : []),
    ...told({ kind: 'people-refused' }, facts.peopleRefused),
    ...told({ kind: 'settings-broken', names: facts.dropped }, facts.dropped.length > 0),
    ...told(
      { kind: 'policy-broken', problems: facts.policyProblems },
      facts.policyProblems.length > 0,
    ),
  ];
}
