/**
 * Local parts and hosts that no person reads mail at, as rules of the blocklist kind. Written for any domain: what a company calls
 * its own machines beyond these belongs into a blocklist.
 */

/** Words for "do not answer", in the languages that mail in practice comes in; each is taken with every separator. */
const NO_REPLY = [
  ['no', 'reply'],
  ['do', 'not', 'reply'],
  ['dont', 'reply'],
  ['no', 'response'],
  ['nicht', 'antworten'],
  ['keine', 'antwort'],
  ['bitte', 'nicht', 'antworten'],
  ['ne', 'pas', 'repondre'],
  ['nepas', 'repondre'],
  ['no', 'responder'],
  ['no', 'contestar'],
  ['non', 'rispondere'],
  ['nao', 'responda'],
  ['nao', 'responder'],
  ['niet', 'beantwoorden'],
  ['geen', 'antwoord'],
  ['ei', 'vastausta'],
  ['ikke', 'svar'],
  ['svara', 'inte'],
  ['nie', 'odpowiadaj'],
] as const;

const MAILERS = [
  'mailer-daemon',
  'mailerdaemon',
  'postmaster',
  'bounce',
  'bounces',
  'bounce-*',
  'bounces-*',
  '*-bounces',
  '*-bounce',
  'auto-reply',
  'autoreply',
  'automailer',
  'auto-mailer',
  'mailer',
  'notification',
  'notifications',
  '*-notification',
  '*-notifications',
  'notify',
  'prvs=*',
  'srs0=*',
  'msprvs1=*',
] as const;

const SEPARATORS = ['', '-', '_', '.'] as const;

const spellings = (words: readonly string[]): readonly string[] =>
  SEPARATORS.flatMap((separator) => {
    const word = words.join(separator);
    return [`${word}@`, `${word}*@`, `*${word}@`];
  });

/** No-reply and mailer addresses (P3). */
export const NO_REPLY_RULES: readonly string[] = [
  ...NO_REPLY.flatMap(spellings),
  ...MAILERS.map((local) => `${local}@`),
];

/** What list software calls its addresses, and hosts that carry nothing but lists. */
export const MAILING_LIST_RULES: readonly string[] = [
  'listserv@',
  'majordomo@',
  'mailman@',
  'owner-*@',
  '*-owner@',
  '*-request@',
  '*-subscribe@',
  '*-unsubscribe@',
  '*-list@',
  'unsubscribe@',
  'unsubscribe-*@',
  '*@lists.*.*',
  '*@list.*.*',
  '*@listserv.*.*',
  '*@groups.*.*',
  '*@googlegroups.com',
  '*@groups.io',
  '*@*.groups.io',
];
