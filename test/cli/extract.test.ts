import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from '@jest/globals';

type Run = {
  readonly out: readonly Record<string, unknown>[];
  readonly err: string;
  readonly code: number | null;
};

function extract(args: readonly string[], input = ''): Run {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/cli/extract.ts', ...args],
    { input, encoding: 'utf8', timeout: 60_000 },
  );
  const out = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  return { out, err: stderr, code: status };
}

const text = 'Fine.\n\nBest regards,\nJo Doe\nCEO, Acme Inc.\nMobile: +1 212 555 0100';
const from = { name: 'Jo Doe', email: 'jo@acme.example' };

test('[S2] mails on stdin are answered line by line, in order', () => {
  const mails = [
    { id: 'a', from, subject: 'Re: x', text },
    { id: 'b', from, text: 'Hello.' },
  ];
  const { out, code } = extract(['--ndjson'], mails.map((mail) => JSON.stringify(mail)).join('\n'));
  expect(code).toBe(0);
  expect(out.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(out[0]).toMatchObject({
    replyText: text,
    signatureText: 'Jo Doe\nCEO, Acme Inc.\nMobile: +1 212 555 0100',
    contact: {
      name: 'Jo Doe',
      firstName: 'Jo',
      lastName: 'Doe',
      title: 'CEO',
      company: 'Acme Inc.',
      phones: [{ number: '+1 212 555 0100', type: 'mobile' }],
      emails: [],
      urls: [],
      address: null,
    },
    mentions: { emails: [], phones: [], urls: [] },
  });
  expect(typeof out[0]?.['ms']).toBe('number');
});

test('a broken line is named, and the others are read, whatever mark of byte order the file begins with', () => {
  const { out, err, code } = extract(
    ['--ndjson'],
    `\ufeff{"id":"a","text":"One."}\nnope\n{"text":"no id"}\n{"id":"b","text":5}\n{"id":"c","text":"Two."}\n`,
  );
  expect(out.map(({ id }) => id)).toEqual(['a', 'c']);
  expect(err).toMatch(/^line 2: .*JSON/m);
  expect(err).toMatch(/^line 3: `id` is missing/m);
  expect(err).toMatch(/^line 4: `text` must be a string/m);
  expect(code).toBe(1);
});

test('a broken file is named, and the others are read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'extract-'));
  const good = join(folder, 'good.eml');
  const bad = join(folder, 'bad.eml');
  writeFileSync(good, `From: Jo Doe <jo@acme.example>\nSubject: x\n\n${text}\n`);
  writeFileSync(bad, '');
  const { out, err, code } = extract([bad, join(folder, 'none.eml'), good]);
  expect(out.map(({ id }) => id)).toEqual([good]);
  expect(err).toContain(`${bad}: the file is empty`);
  expect(err).toContain('none.eml: ENOENT');
  expect(code).toBe(1);
});

test('without mails the usage is shown', () => {
  const { err, code } = extract([]);
  expect(err).toContain('npm run --silent extract');
  expect(code).toBe(2);
});
