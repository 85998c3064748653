import { expect, test } from '@jest/globals';

import { hostileMails } from '../../../src/cli/bench/reading-mails.ts';
import { htmlToText } from '../../../src/core/reading/html-to-text.ts';
import { readContent } from '../../../src/core/reading/read-content.ts';

/** Milliseconds of processor time: other work on the machine does not count. */
const time = (name: string, bytes: number): number => {
  const mail = hostileMails[name]?.(bytes) ?? { html: null, text: null };
  const start = process.cpuUsage();
  readContent({
    ...mail,
    from: { name: 'Jo', address: 'jo@a.example' },
    subject: '',
    ownAddresses: [],
  });
  if (mail.html !== null) htmlToText(mail.html);
  return process.cpuUsage(start).user / 1000;
};

// Quadratic time would be 64 times as much; the rest is room for a busy machine and the garbage collector.
test.each(Object.keys(hostileMails))(
  '[S4] %s: eight times the mail takes about eight times as long',
  (name) => {
    const small = 15_000;
    time(name, small);
    const one = Math.min(time(name, small), time(name, small), time(name, small));
    const eight = Math.min(time(name, 8 * small), time(name, 8 * small), time(name, 8 * small));
    expect(eight).toBeLessThan(Math.max(30 * one, 150));
  },
);
