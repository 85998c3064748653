import type { Content, SignatureFacts } from '../../core/reading/content.ts';
import { readContent } from '../../core/reading/read-content.ts';
import type { MailInput } from './mail-input.ts';

/** What `npm run extract` prints for a mail, one JSON object per line. */
export type Answer = {
  readonly id: string;
  readonly replyText: string;
  readonly signatureText: string;
  readonly contact: {
    readonly name: string | null;
    readonly firstName: string | null;
    readonly lastName: string | null;
    readonly title: string | null;
    readonly company: string | null;
    readonly phones: readonly { readonly number: string; readonly type: string }[];
    readonly emails: readonly string[];
    readonly urls: readonly string[];
    readonly address: string | null;
  };
  readonly mentions: {
    readonly emails: readonly string[];
    readonly phones: readonly string[];
    readonly urls: readonly string[];
  };
  /** Milliseconds that reading took. */
  readonly ms: number;
};

/** Reads a mail. `now` gives milliseconds. */
export function answerOf(mail: MailInput, now: () => number): Answer {
  const { name, email } = mail.from;
  const started = now();
  const content = readContent({
    html: mail.html,
    text: mail.text,
    from: name === '' && email === '' ? null : { name, address: email },
    subject: mail.subject,
    ownAddresses: [],
  });
  const ms = Math.round((now() - started) * 1000) / 1000;
  return {
    id: mail.id,
    replyText: content.ownText,
    signatureText: content.signatureText,
    contact: contactOf(content.signature),
    mentions: mentionsOf(content),
    ms,
  };
}

const contactOf = (facts: SignatureFacts | null): Answer['contact'] => ({
  name: facts?.name?.value ?? null,
  firstName: facts?.firstName ?? null,
  lastName: facts?.lastName ?? null,
  title: facts?.title?.value ?? null,
  company: facts?.company?.value ?? null,
  phones: (facts?.phones ?? []).map(({ value }) => ({
    number: value.extension === null ? value.written : `${value.written} ext. ${value.extension}`,
    type: value.kind,
  })),
  emails: (facts?.emails ?? []).map(({ value }) => value),
  urls: (facts?.urls ?? []).map(({ value }) => value),
  address: facts?.address?.value.text ?? null,
});

const mentionsOf = ({ mentions }: Content): Answer['mentions'] => ({
  emails: mentions.emails.map(({ address }) => address),
  phones: mentions.phones.map(({ written }) => written),
  urls: mentions.urls,
});
