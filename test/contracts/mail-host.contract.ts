import { describe, expect, test } from '@jest/globals';
import type { Mail, MailRef } from '../../src/core/mail/mail.ts';
import type { MailHost, Selection } from '../../src/core/ports/mail-host.ts';
import type { Result } from '../../src/core/result.ts';

/** What the suite needs to see and do behind the port. The mails named here must be there, with these subjects. */
export type MailHostWorld = {
  readonly host: MailHost;
  /** Selects mails by subject; none to select nothing. The host may tell of it late or not at all. */
  readonly select: (...subjects: readonly string[]) => void;
  /** The user comes back to the pane after a look elsewhere. */
  readonly returnToPane: () => void;
  /** Lets time pass until the promise is settled. */
  readonly until: <T>(promise: Promise<T>) => Promise<T>;
  readonly advance: (milliseconds: number) => Promise<void>;
  /** What the mailbox has, past the port. */
  readonly categoriesOf: (subject: string) => readonly string[];
};

export const quote = {
  subject: 'Revised quote',
  bodyWord: 'trailer',
  from: 'marta@halden.example',
  file: 'quote.pdf',
} as const;
export const invoice = { subject: 'Invoice 4711', bodyWord: 'invoice' } as const;

function value<T, F>(result: Result<T, F>): T {
  if (!result.ok) throw new Error(`Expected a value, not ${JSON.stringify(result.failure)}`);
  return result.value;
}

function oneSelected(selection: Selection): MailRef {
  if (selection.kind !== 'one') throw new Error(`Expected one mail, not ${selection.kind}`);
  return selection.ref;
}

const htmlOf = ({ body }: Mail): string => (body.kind === 'html' ? body.html : '');

/** The rules of the MailHost port, for any host. `open` makes a fresh world with nothing selected. */
export function mailHostContract(name: string, open: () => Promise<MailHostWorld>): void {
  const openOn = async (subject: string): Promise<MailHostWorld & { ref: MailRef }> => {
    const world = await open();
    world.select(subject);
    return { ...world, ref: oneSelected(world.host.selected()) };
  };

  describe(`MailHost: ${name}`, () => {
    test('nothing selected is a selection of its own kind', async () => {
      const { host } = await open();
      expect(host.selected()).toEqual({ kind: 'none' });
    });

    test('the selected mail is read with its facts and its body', async () => {
      const { host, ref, until } = await openOn(quote.subject);
      const mail = value(await until(host.read(ref)));
      expect(mail.subject).toBe(quote.subject);
      expect(mail.ref).toEqual(ref);
      expect(htmlOf(mail)).toContain(quote.bodyWord);
      expect(mail.attachments.map(({ name }) => name)).toContain(quote.file);
    });

    test('a mail is plain data that survives JSON', async () => {
      const { host, ref, until } = await openOn(quote.subject);
      const mail = value(await until(host.read(ref)));
      expect(JSON.parse(JSON.stringify(mail))).toEqual(mail);
    });

    test('[V4] each change of selection is seen, at the latest on return to the pane', async () => {
      const { host, select, returnToPane, advance } = await open();
      const seen: string[] = [];
      const stop = host.onSelect((now) => {
        seen.push(now.kind === 'one' ? now.ref.subject : now.kind);
      });
      for (const subjects of [[quote.subject], [invoice.subject], []]) {
        select(...subjects);
        returnToPane();
        await advance(1_000);
      }
      stop();
      select(quote.subject);
      returnToPane();
      await advance(1_000);
      expect(seen).toEqual([quote.subject, invoice.subject, 'none']);
    });

    test('[V4] a mail that was left while it was read never gives the next mail', async () => {
      const { host, ref, select, until } = await openOn(quote.subject);
      const reading = host.read(ref);
      select(invoice.subject);
      expect(await until(reading)).toEqual({ ok: false, failure: { kind: 'item-changed' } });
    });

    test('[V4] a mail that was left and opened again gives itself', async () => {
      const { host, ref, select, until, advance } = await openOn(quote.subject);
      const reading = host.read(ref);
      await advance(5);
      select(invoice.subject);
      await advance(20);
      select(quote.subject);
      const read = await until(reading);
      if (read.ok) expect(htmlOf(read.value)).toContain(quote.bodyWord);
      else expect(read.failure.kind).toBe('item-changed');
    });

    test('[V4] a mail that is not selected is not read', async () => {
      const { host, ref, select, until } = await openOn(quote.subject);
      select(invoice.subject);
      const failure = { ok: false, failure: { kind: 'item-changed' } };
      expect(await until(host.read(ref))).toEqual(failure);
      expect(await until(host.readAttachment(ref, 'any'))).toEqual(failure);
      expect(await until(host.addCategory(ref, 'Salesforce'))).toEqual(failure);
      expect(await until(host.writeProperties(ref, { a: 'b' }))).toEqual(failure);
    });

    test('[A4] a file is read as base64', async () => {
      const { host, ref, until } = await openOn(quote.subject);
      const { attachments } = value(await until(host.read(ref)));
      const id = attachments.find((file) => file.name === quote.file)?.id ?? '';
      const file = value(await until(host.readAttachment(ref, id)));
      expect(file.name).toBe(quote.file);
      expect(atob(file.base64)).toMatch(/^%PDF/);
    });

    test('[A4] a file that is not there is gone', async () => {
      const { host, ref, until } = await openOn(quote.subject);
      const read = await until(host.readAttachment(ref, 'no-such-file'));
      expect(read).toEqual({ ok: false, failure: { kind: 'gone' } });
    });

    test('[A4] cancelling ends a reading at once', async () => {
      const { host, ref, until } = await openOn(quote.subject);
      const controller = new AbortController();
      const reading = host.read(ref, controller.signal);
      controller.abort();
      const read = await until(reading);
      expect(read.ok || read.failure.kind).toBe('cancelled');
    });

    test('[W6] a category is added once and removed', async () => {
      const { host, ref, until, categoriesOf } = await openOn(quote.subject);
      value(await until(host.addCategory(ref, 'Salesforce')));
      value(await until(host.addCategory(ref, 'Salesforce')));
      expect(categoriesOf(quote.subject)).toEqual(['Salesforce']);
      expect(value(await until(host.readCategories(ref)))).toEqual(['Salesforce']);
      value(await until(host.removeCategory(ref, 'Salesforce')));
      expect(categoriesOf(quote.subject)).toEqual([]);
    });

    test('[W5] properties of the mail are set, kept beside others, and removed', async () => {
      const { host, ref, until } = await openOn(quote.subject);
      value(await until(host.writeProperties(ref, { one: '1', two: '2' })));
      value(await until(host.writeProperties(ref, { two: null, three: 'é漢' })));
      const properties = value(await until(host.readProperties(ref)));
      expect(properties).toEqual({ one: '1', three: 'é漢' });
    });

    test('[W5] properties over 2 500 characters are refused and change nothing', async () => {
      const { host, ref, until } = await openOn(quote.subject);
      value(await until(host.writeProperties(ref, { one: '1' })));
      const written = await until(host.writeProperties(ref, { two: 'x'.repeat(2_500) }));
      expect(written.ok || written.failure.kind).toBe('full');
      expect(value(await until(host.readProperties(ref)))).toEqual({ one: '1' });
    });

    test('properties of one mail are not seen at another', async () => {
      const { host, ref, select, until } = await openOn(quote.subject);
      value(await until(host.writeProperties(ref, { one: '1' })));
      select(invoice.subject);
      const other = oneSelected(host.selected());
      expect(value(await until(host.readProperties(other)))).toEqual({});
    });
  });
}
