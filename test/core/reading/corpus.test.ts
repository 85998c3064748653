import { readFileSync } from 'node:fs';

import { expect, test } from '@jest/globals';
import type { Content } from '../../../src/core/reading/content.ts';
import { readContent } from '../../../src/core/reading/read-content.ts';
import { corpusFolder, corpusMail, corpusNames } from './corpus-mails.ts';

/** What `expected.json` may say; a key that is absent is not judged. */
type Expected = {
  readonly own?: string;
  readonly ownHas?: readonly string[];
  readonly signature?: string;
  readonly signatureHas?: readonly string[];
  readonly forwardedHas?: string;
} & Readonly<Record<string, unknown>>;

test.each(corpusNames)('[S1] [S2] [S3] %s is read as expected', async (name) => {
  const expected = JSON.parse(
    readFileSync(`${corpusFolder}${name}/expected.json`, 'utf8'),
  ) as Expected;
  const content = readContent(await corpusMail(name));
  const told = { ...shown(content), ...mentionsFor(content, expected) };
  const { ownHas, signatureHas, forwardedHas, ...exact } = expected;
  expect(told).toMatchObject(exact);
  for (const part of ownHas ?? []) expect(content.ownText).toContain(part);
  for (const part of signatureHas ?? []) expect(content.signatureText).toContain(part);
  if (forwardedHas !== undefined) {
    expect(content.forwarded?.text).toContain(forwardedHas);
    expect(content.newPart.text).toContain(forwardedHas);
    expect(content.ownText).not.toContain(forwardedHas);
  }
});

function shown({
  ownText,
  signatureText,
  signature,
  quotedMails,
  forwarded,
}: Content): Record<string, unknown> {
  const from = forwarded?.from;
  return {
    own: ownText,
    signature: signatureText,
    name: signature?.name?.value ?? null,
    firstName: signature?.firstName ?? null,
    lastName: signature?.lastName ?? null,
    title: signature?.title?.value ?? null,
    company: signature?.company?.value ?? null,
    phones: (signature?.phones ?? []).map(
      ({ value }) => `${value.kind} ${value.written} ${String(value.e164)}`,
    ),
    emails: (signature?.emails ?? []).map(({ value }) => value),
    website: signature?.website?.value ?? null,
    address: signature?.address?.value.text ?? null,
    quotedMails,
    ...(from && { forwardedFrom: `${from.name ?? ''} <${from.address}>` }),
  };
}

function mentionsFor(
  { mentions }: Content,
  { mentions: wanted }: Expected,
): Record<string, unknown> {
  if (wanted === undefined) return {};
  const { emails, phones, urls, linkTargets } = mentions;
  return {
    mentions: {
      emails: emails.map(({ address }) => address),
      phones: phones.map(({ written }) => written),
      urls,
      linkTargets,
    },
  };
}
