import type { RecordId } from '../../core/crm/ids.ts';
import type { SavedEmailSummary } from '../../core/crm/records.ts';
import { problemOf } from '../../core/draft/files.ts';
import { placeImages } from '../../core/draft/body-images.ts';
import type { SaveRules } from '../../core/draft/rules.ts';
import type { Attachment } from '../../core/mail/mail.ts';
import { compileRules, type RuleSources } from '../../core/participants/rules.ts';
import { sortAddresses } from '../../core/participants/sort-addresses.ts';
import { readText } from '../../core/reading/read-text.ts';
import { coverage } from '../../core/related/coverage.ts';
import { relate } from '../../core/related/relate.ts';
import type { Figure } from './figure.ts';
import { newsletter } from './reading-mails.ts';
import { inputOf } from './support/related-input.ts';

/** Sizes of each curve, as multiples of an ordinary large one. */
const FACTORS = [1, 2, 4, 8] as const;
const ROUNDS = 5;
/** A round goes on until so much processor time is spent: the clock cannot tell less. Milliseconds. */
const ENOUGH = 15;

const range = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n);

const sources = (rules: number): RuleSources => ({
  own: ['me@acme.example'],
  organisationBlocklist: [],
  corporateDomains: ['acme.example'],
  blocklist: range(rules).map((n) =>
    n % 2 === 0 ? `*@*.b${String(n)}.example` : `b${String(n)}.example`,
  ),
  mailingLists: [],
  includeInternal: false,
  allowOverride: { internal: true, organisationBlocklist: false },
});

const addresses = (count: number) =>
  range(count).map((n) => ({
    address: `person${String(n)}@company${String(n)}.example`,
    name: `Person ${String(n)}`,
    role: 'to' as const,
  }));

const attachment = (n: number): Attachment => ({
  id: `file${String(n)}`,
  name: `image${String(n)}.png`,
  size: 20_000,
  contentType: 'image/png',
  kind: 'file',
  inline: true,
  contentId: `image${String(n)}@x`,
  url: null,
});

const fileRules = {
  maxFileBytes: 10_000_000,
  deniedExtensions: ['exe'],
  allowedExtensions: null,
} as unknown as SaveRules;

const saved = (n: number): SavedEmailSummary =>
  ({
    id: `02s${String(n).padStart(15, '0')}` as RecordId,
    kind: 'EmailMessage',
    key: `mail${String(n)}@company.example`,
    subject: 'Re: Offer',
    date: new Date(1_700_000_000_000 + n * 1_000_000).toISOString(),
    createdAt: '2026-11-20T10:00:00Z',
    changedAt: '2026-11-20T10:00:00Z',
    createdBy: { id: '005000000000001AAA' as RecordId, name: 'Elena' },
    links: [],
  }) as unknown as SavedEmailSummary;

/** What grows → one run of it at so many times its first size. */
const curves: Readonly<Record<string, (factor: number) => () => unknown>> = {
  'recipients.50': (factor) => {
    const rules = compileRules(sources(100));
    const found = addresses(50 * factor);
    return () => sortAddresses(found, rules);
  },
  'rules.250': (factor) => {
    const found = addresses(100);
    const list = sources(250 * factor);
    return () => sortAddresses(found, compileRules(list));
  },
  'body.125kB': (factor) => {
    const mail = newsletter(125_000 * factor);
    const from = { name: 'Jo Doe', address: 'jo@acme.example' };
    return () => readText({ ...mail, from, subject: 'Offer', ownAddresses: [] });
  },
  'attachments.10': (factor) => {
    const files = range(10 * factor).map(attachment);
    const html = files
      .map(({ contentId }) => `<p>text<img src="cid:${String(contentId)}"></p>`)
      .join('');
    return () => [
      files.map((file) => problemOf(file, fileRules)),
      placeImages(html, files, fileRules),
    ];
  },
  'records.80': (factor) => {
    const input = inputOf(10 * factor);
    return () => relate(input);
  },
  'conversation.25-mails': (factor) => {
    const thread = range(25 * factor).map(saved);
    const threadKeys = thread.map(({ key }) => key);
    return () =>
      coverage({
        key: 'this@company.example',
        threadKeys,
        saved: [],
        thread,
        known: [],
        userId: null,
      });
  },
};

/**
 * How the work grows with each thing a mail can have much of: processor time at one, two, four and eight times its size, as
 * multiples of the first. 1, 2, 4, 8 is linear; 1, 4, 16, 64 would be quadratic.
 */
export function scaleFigures(): readonly Figure[] {
  return Object.entries(curves).flatMap(([name, make]) => {
    const jobs = FACTORS.map((factor) => make(factor));
    // What is hot gets compiled first, else the first size pays for it.
    for (const job of jobs) least(job);
    const times = jobs.map(least);
    const [one = Number.NaN] = times;
    return [
      { name: `scale.${name}.1x.time`, value: one, unit: 'ms cpu' },
      ...FACTORS.map((factor, at) => ({
        name: `scale.${name}.${String(factor)}x`,
        value: (times[at] ?? Number.NaN) / one,
        unit: 'times 1x',
      })),
    ];
  });
}

/** Processor time of one run: the least of some rounds, as other work on the machine only ever adds to it. */
function least(job: () => unknown): number {
  return Math.min(
    ...range(ROUNDS).map(() => {
      const start = process.cpuUsage();
      let runs = 0;
      let spent = 0;
      while (spent < ENOUGH) {
        job();
        runs += 1;
        const { user, system } = process.cpuUsage(start);
        spent = (user + system) / 1000;
      }
      return spent / runs;
    }),
  );
}
