import type { Habits } from '../../../src/sandbox/outlook/habits.ts';
import {
  invoice,
  mailHostContract,
  quote,
  type MailHostWorld,
} from '../../contracts/mail-host.contract.ts';
import { mailHostOnBadDays } from '../../contracts/mail-host-bad-days.contract.ts';
import { aPdf, openOutlook } from '../../support/simulated-outlook.ts';

const mails = [
  {
    subject: quote.subject,
    html: `<p>The ${quote.bodyWord} option</p>`,
    files: [aPdf(quote.file)],
  },
  { subject: invoice.subject, html: `<p>Your ${invoice.bodyWord}</p>` },
];

async function open(habits: Partial<Habits>): Promise<MailHostWorld> {
  const { clock, host, mail, select, window } = await openOutlook(mails, habits);
  return {
    host,
    select,
    returnToPane: () => {
      window.focus();
    },
    until: (promise) => clock.until(promise),
    advance: (milliseconds) => clock.advance(milliseconds),
    categoriesOf: (subject) => mail(subject).categories,
  };
}

const days: Readonly<Record<string, Partial<Habits>>> = {
  'an ordinary day': {},
  slow: { latency: 4_000 },
  'answers that overtake each other': { latency: 200, outOfOrder: true },
  'a failure instead of the next mail': { lateAnswer: 'error' },
  'no ItemChanged at all': { itemChanged: 'never' },
  'every event twice': { itemChanged: 'twice' },
  'no item id': { leftOut: ['itemId'] },
  'neither sender nor Message-ID': { leftOut: ['from', 'internetMessageId'] },
  'neither ids nor Message-ID': { leftOut: ['itemId', 'internetMessageId'] },
  'empty headers': { noHeaders: true },
  'no events at all to be had': { throwing: ['addHandlerAsync'] },
  'classic Outlook of 2020': { mailboxSet: 8 },
  'recipients cut at 20': { recipientsCut: 20 },
  'no storage': { storage: 'blocked' },
};

/** Days on which the host gives too little for the whole contract; a part of it holds on every day. */
const badDays: Readonly<Record<string, Partial<Habits>>> = {
  ...days,
  'no answer to any call': { silent: 'all' },
  'no answer to any call, and no ItemChanged': { silent: 'all', itemChanged: 'never' },
  'every call throws': { throwing: 'all' },
  'no item, whatever is selected': { noItem: true },
  'the pane loaded anew instead of an event': { itemChanged: 'reload' },
  'slow, out of order, and no ItemChanged': {
    latency: 2_000,
    outOfOrder: true,
    itemChanged: 'never',
  },
  'a mailbox on an old server': { mailboxSet: 5 },
};

for (const [day, habits] of Object.entries(days))
  mailHostContract(`Office adapter, ${day}`, () => open(habits));

for (const [day, habits] of Object.entries(badDays))
  mailHostOnBadDays(`Office adapter, ${day}`, () => open(habits));
