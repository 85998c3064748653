import { readFile } from 'node:fs/promises';
import { mailFromJson } from '../extract/mail-input.ts';
import { ordinaryMail } from './reading-mails.ts';
import type { BenchMail } from './reading-mails.ts';

export type SetMail = BenchMail & {
  readonly from: { readonly name: string; readonly address: string };
  readonly subject: string;
};

const generated = 600;

/**
 * The mails to measure with: those of the file that `READING_MAILS` names (a JSON array, or one mail per line, as `npm run
 * extract` takes them), else generated ones. Real mails hold real people's data, so none are kept here.
 */
export async function readingSet(): Promise<readonly SetMail[]> {
  const path = process.env['READING_MAILS'];
  if (path === undefined || path === '')
    return Array.from({ length: generated }, (_, index) => ({
      ...ordinaryMail(index),
      from: { name: 'Jo Doe', address: 'jo.doe@acme.example' },
      subject: 'Re: Offer',
    }));
  const mails = jsonLines(await readFile(path, 'utf8')).flatMap((line) => {
    const mail = mailFromJson(line);
    if (!mail.ok) return [];
    const { html, text, from, subject } = mail.value;
    return [{ html, text, from: { name: from.name, address: from.email }, subject }];
  });
  if (mails.length === 0) throw new Error(`${path} holds no mail`);
  return mails;
}

function jsonLines(content: string): readonly string[] {
  if (!content.trimStart().startsWith('['))
    return content.split('\n').filter((line) => line !== '');
  const all: unknown = JSON.parse(content);
  return Array.isArray(all) ? all.map((mail) => JSON.stringify(mail)) : [];
}
