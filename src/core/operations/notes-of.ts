import type { Note, UnreadableFile } from '../participants/note.ts';
import type { Related } from '../related/related.ts';
import type { Policy } from '../settings/policy.ts';
import type { FoundRecords } from './search-records.ts';
import type { UnderstoodMail } from './understand-mail.ts';

/** What went wrong beside the mail, as far as the pane knows. */
export type Troubles = {
  readonly category: {
    readonly name: string;
    readonly why: 'not-in-master-list' | 'refused';
  } | null;
  /** Parts of the user's settings that could not be read. */
  readonly brokenSettings: readonly string[];
  readonly peopleRefused: boolean;
};

function unreadable({ mail }: UnderstoodMail): readonly UnreadableFile[] {
  return mail.attachments.flatMap(({ name, kind, size }): UnreadableFile[] => {
    if (kind === 'cloud') return [{ name, why: 'cloud-link' }];
    return kind === 'file' && size === 0 ? [{ name, why: 'empty' }] : [];
  });
}

function ofMail(understood: UnderstoodMail): readonly Note[] {
  const { mail, date, key } = understood;
  const files = unreadable(understood);
  return [
    ...(mail.recipientsMayBeCut
      ? [{ kind: 'recipients-cut', shown: Math.max(mail.to.length, mail.cc.length) } as const]
      : []),
    ...(files.length > 0 ? [{ kind: 'attachments-unreadable', files } as const] : []),
    ...(date?.approximate === true ? [{ kind: 'date-approximate' } as const] : []),
    ...(key.approximate ? [{ kind: 'identity-approximate' } as const] : []),
  ];
}

function ofSearch(found: FoundRecords | null, related: Related | null): readonly Note[] {
  const unmatched = related?.unknown.map(({ addressee }) => addressee.address) ?? [];
  const missing = found?.answer.missing ?? [];
  return [
    ...(unmatched.length > 0 ? [{ kind: 'address-unmatched', addresses: unmatched } as const] : []),
    ...(missing.length > 0 ? [{ kind: 'rights-missing', rights: missing } as const] : []),
  ];
}

/** Everything else that the user should know about this mail (P9), the mail's own first. */
export function notesOf(
  understood: UnderstoodMail,
  found: FoundRecords | null,
  related: Related | null,
  policy: Policy,
  troubles: Troubles,
): readonly Note[] {
  const { category, brokenSettings, peopleRefused } = troubles;
  return [
    ...ofMail(understood),
    ...ofSearch(found, related),
    ...(category ? [{ kind: 'category-not-set', ...category } as const] : []),
    ...(peopleRefused ? [{ kind: 'people-refused' } as const] : []),
    ...(brokenSettings.length > 0
      ? [{ kind: 'settings-broken', names: brokenSettings } as const]
      : []),
    ...(policy.problems.length > 0
      ? [{ kind: 'policy-broken', problems: policy.problems } as const]
      : []),
  ];
}
