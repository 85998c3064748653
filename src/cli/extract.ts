import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';

import type { Result } from '../core/result.ts';
import { answerOf } from './extract/answer.ts';
import { mailFromJson, mailFromMime } from './extract/mail-input.ts';
import type { MailInput } from './extract/mail-input.ts';

const usage = `Reads mails and prints what is in them, one JSON object per line.

  npm run --silent extract -- first.eml second.eml
  npm run --silent extract -- --ndjson < mails.ndjson     {id, from: {name, email}, subject, html?, text?}
`;

/** Prints the answer, or says on stderr which input is broken; the others go on. */
function report(place: string, mail: Result<MailInput, string>): void {
  if (mail.ok) {
    process.stdout.write(`${JSON.stringify(answerOf(mail.value, () => performance.now()))}\n`);
    return;
  }
  process.stderr.write(`${place}: ${mail.failure}\n`);
  process.exitCode = 1;
}

async function readFiles(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    try {
      report(path, await mailFromMime(path, await readFile(path)));
    } catch (error) {
      report(path, {
        ok: false,
        failure: error instanceof Error ? error.message : 'cannot be read',
      });
    }
  }
}

async function readLines(): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number++;
    if (line.trim() !== '') report(`line ${String(number)}`, mailFromJson(line));
  }
}

// Who reads our lines may stop early (`| head`); that is no error of ours.
process.stdout.on('error', () => process.exit(0));

const [, , ...given] = process.argv;
const paths = given.filter((argument) => !argument.startsWith('--'));
const unknown = given.find((argument) => argument.startsWith('--') && argument !== '--ndjson');
if (unknown !== undefined || (paths.length === 0 && !given.includes('--ndjson'))) {
  process.stderr.write(unknown === undefined ? usage : `Unknown option ${unknown}\n\n${usage}`);
  process.exitCode = 2;
} else {
  await readFiles(paths);
  if (given.includes('--ndjson')) await readLines();
}
