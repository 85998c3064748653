import { expect, test } from '@jest/globals';
import { createWarmUp, warmUpMails } from '../../../src/adapters/web/reading/warm-up.ts';
import type { ReadInput } from '../../../src/core/reading/content.ts';
import { readContent } from '../../../src/core/reading/read-content.ts';
import { createManualClock } from '../../support/manual-clock.ts';

/** A text that a browser keeps in one byte per character. */
const isLatin1 = (text: string): boolean => Buffer.from(text, 'latin1').toString('latin1') === text;

test('the mails that warm reading up differ in how a browser keeps their text', () => {
  expect(warmUpMails.map(({ html }) => isLatin1(html ?? ''))).toEqual([true, false]);
});

test.each(warmUpMails)(
  'a mail that warms reading up has all that is looked for: $subject',
  (mail) => {
    const { newPart, signature, mentions } = readContent(mail);
    expect(newPart.text).not.toContain('here it is');
    expect(signature).toMatchObject({
      name: { value: 'Anna Lee' },
      phones: [{}, {}],
      emails: [{ value: 'anna.lee@acme-freight.com' }],
      address: { value: { postalCode: 'SW1A 1AA' } },
    });
    expect(mentions).toMatchObject({ emails: [{}], phones: [{}], urls: [{}] });
  },
);

const watched = () => {
  const clock = createManualClock();
  const read: ReadInput[] = [];
  const warmUp = createWarmUp(
    (mail) => read.push(mail),
    (job, delay) => clock.setTimeout(job, delay),
  );
  return { clock, read, warmUp };
};

test('nobody’s first mail waits for the warm-up: it begins after that mail, and leaves room between its own', async () => {
  const { clock, read, warmUp } = watched();
  warmUp.begin();
  await clock.advance(0);
  expect(read).toEqual([]);
  await clock.advance(200);
  expect(read).toHaveLength(1);
  warmUp.begin();
  await clock.advance(1_000);
  expect(read).toEqual(warmUpMails);
});

test('where no mail comes, reading is warmed up all the same', async () => {
  const { clock, read } = watched();
  await clock.advance(1_000);
  expect(read).toEqual(warmUpMails);
});
