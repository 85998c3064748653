import { describe, expect, test } from '@jest/globals';
import type { MailRef } from '../../src/core/mail/mail.ts';
import type { HostFailure, MailHost } from '../../src/core/ports/mail-host.ts';
import type { Result } from '../../src/core/result.ts';
import { invoice, quote, type MailHostWorld } from './mail-host.contract.ts';

const kinds: readonly HostFailure['kind'][] = [
  'item-changed',
  'unsupported',
  'not-permitted',
  'gone',
  'silent',
  'cancelled',
  'host-error',
];

type Answers = Readonly<Record<string, Promise<Result<unknown, { readonly kind: string }>>>>;

/** Every question that a host answers about one mail. */
const asked = (host: MailHost, ref: MailRef): Answers => ({
  read: host.read(ref),
  readAttachment: host.readAttachment(ref, 'any'),
  readEml: host.readEml(ref),
  readCategories: host.readCategories(ref),
  addCategory: host.addCategory(ref, 'Salesforce'),
  removeCategory: host.removeCategory(ref, 'Salesforce'),
  readProperties: host.readProperties(ref),
  writeProperties: host.writeProperties(ref, { a: '1' }),
});

/** What a host owes even when it gives nothing: an end to every question, and never another mail's answer. */
export function mailHostOnBadDays(name: string, open: () => Promise<MailHostWorld>): void {
  const openOn = async (subject: string): Promise<MailHostWorld & { ref: MailRef }> => {
    const world = await open();
    world.select(subject);
    const now = world.host.selected();
    // A host that shows no item is asked all the same, for the mail that was there before.
    const ref = now.kind === 'one' ? now.ref : { itemId: `mail:${subject}`, subject };
    return { ...world, ref };
  };

  describe(`MailHost on a bad day: ${name}`, () => {
    test('every question ends in an answer or in a failure of a known kind', async () => {
      const { host, ref, until } = await openOn(quote.subject);
      for (const [question, answer] of Object.entries(asked(host, ref))) {
        const result = await until(answer);
        const kind = result.ok ? 'ok' : result.failure.kind;
        expect([question, ['ok', 'not-in-master-list', ...kinds].includes(kind)]).toEqual([
          question,
          true,
        ]);
      }
    });

    test('[V5] the pane can say what is wrong within half a minute', async () => {
      const { host, ref, until, advance } = await openOn(quote.subject);
      const ended = new Set<string>();
      const reading = host.read(ref).then(() => ended.add('read'));
      await advance(30_000);
      expect([...ended]).toEqual(['read']);
      await until(reading);
    });

    test('what is read is the mail’s own, or missing', async () => {
      const { host, ref, until } = await openOn(quote.subject);
      const read = await until(host.read(ref));
      if (!read.ok) return;
      const { subject, body } = read.value;
      expect(subject).toBe(quote.subject);
      if (body.kind === 'html') expect(body.html).toContain(quote.bodyWord);
      expect(JSON.parse(JSON.stringify(read.value))).toEqual(read.value);
    });

    test('[V4] a mail that was left never gives the next mail, to no question', async () => {
      const { host, ref, select, until, returnToPane, advance } = await openOn(quote.subject);
      const answers = asked(host, ref);
      await advance(10);
      select(invoice.subject);
      returnToPane();
      for (const answer of Object.values(answers))
        expect(JSON.stringify(await until(answer))).not.toContain(invoice.bodyWord);
    });

    test('[W6] nothing is marked on a mail that was left', async () => {
      const { host, ref, select, until, categoriesOf } = await openOn(quote.subject);
      const marking = host.addCategory(ref, 'Salesforce');
      select(invoice.subject);
      await until(marking);
      expect(categoriesOf(invoice.subject)).toEqual([]);
    });

    test('[V4] after any wait the next mail is spoken of on return to the pane', async () => {
      const { host, ref, select, returnToPane, advance, until } = await openOn(quote.subject);
      const left = host.read(ref);
      select(invoice.subject);
      returnToPane();
      await advance(1_000);
      const now = host.selected();
      if (now.kind === 'one') expect(now.ref.subject).toBe(invoice.subject);
      else expect(now.kind).toBe('none');
      await until(left);
    });

    test('profile, theme and selection are always told', async () => {
      const { host } = await openOn(quote.subject);
      expect(typeof host.profile().address).toBe('string');
      expect(typeof host.theme().dark).toBe('boolean');
      expect(() => host.selected()).not.toThrow();
    });
  });
}
