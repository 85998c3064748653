import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import PostalMime from 'postal-mime';

import type { ReadInput } from '../../../src/core/reading/content.ts';

export const corpusFolder = fileURLToPath(new URL('corpus/', `file://${__dirname}/`));

/** One folder per mail, as clients of many makers and languages wrote it. */
export const corpusNames: readonly string[] = readdirSync(corpusFolder).sort();

export async function corpusMail(name: string): Promise<ReadInput> {
  const mail = await PostalMime.parse(readFileSync(`${corpusFolder}${name}/mail.eml`));
  return {
    html: mail.html ?? null,
    text: mail.text ?? null,
    from: { name: mail.from?.name ?? '', address: mail.from?.address ?? '' },
    subject: mail.subject ?? '',
    ownAddresses: [],
  };
}
