import type { Catalog } from '../crm/describe.ts';
import type { CrmRecord } from '../crm/records.ts';
import { textOf } from './field-text.ts';
import { sameCompany, sameName } from './fold.ts';
import type { Hit } from './hit.ts';
import { isPerson } from './match-people.ts';
import { phoneTail, sameLine } from './phone-tail.ts';
import { WEIGHT, type Weighed } from './reason.ts';
import type { SignatureClues } from './signature-clues.ts';
import { hostOf, sameSite } from './site.ts';

/** Phone fields by describe, by their name where there is none. */
function phonesOf(record: CrmRecord, catalog: Catalog | null): readonly string[] {
  const described = catalog?.objects[record.object]?.fields;
  return Object.keys(record.fields).flatMap((field) => {
    const isPhone = described?.[field]?.type === 'phone' || /phone/i.test(field);
    const value = isPhone && !/fax/i.test(field) ? textOf(record, field) : null;
    const tail = value === null ? null : phoneTail(value);
    return tail === null ? [] : [tail];
  });
}

function phoneReasons(
  record: CrmRecord,
  { phones }: SignatureClues,
  catalog: Catalog | null,
): readonly Weighed[] {
  if (phones.length === 0) return [];
  const known = phonesOf(record, catalog);
  return phones
    .filter(({ tail }) => known.some((other) => sameLine(tail, other)))
    .map(({ phone, where }) => ({
      reason: { kind: 'phone', where, number: phone.written },
      weight: WEIGHT.signaturePhone,
    }));
}

function nameReasons(record: CrmRecord, { fullName, company }: SignatureClues): readonly Weighed[] {
  const theirs = textOf(record, record.object === 'Lead' ? 'Company' : 'Account.Name');
  if (fullName === null || company === null || theirs === null) return [];
  return sameName(record.name, fullName) && sameCompany(theirs, company)
    ? [{ reason: { kind: 'fullName', name: fullName, company }, weight: WEIGHT.signatureName }]
    : [];
}

function companyReasons(
  record: CrmRecord,
  { website, company }: SignatureClues,
): readonly Weighed[] {
  const theirs = hostOf(textOf(record, 'Website') ?? '');
  return [
    ...(website !== null && theirs !== null && sameSite(website.host, theirs)
      ? [
          {
            reason: { kind: 'website', website: website.written },
            weight: WEIGHT.signatureWebsite,
          } as const,
        ]
      : []),
    ...(company !== null && record.object === 'Account' && sameCompany(record.name, company)
      ? [{ reason: { kind: 'company', company }, weight: WEIGHT.signatureCompany } as const]
      : []),
  ];
}

/** Records that share a phone, a site, or name and company with somebody whom no address matched (R3). */
export const signatureHits = (
  records: readonly CrmRecord[],
  clues: SignatureClues,
  catalog: Catalog | null,
): readonly Hit[] =>
  records.flatMap((record) => {
    if (!isPerson(record) && record.object !== 'Account') return [];
    const reasons = [
      ...phoneReasons(record, clues, catalog),
      ...(isPerson(record) ? nameReasons(record, clues) : []),
      ...companyReasons(record, clues),
    ];
    return reasons.map((weighed) => ({ record, ...weighed }));
  });

/** Accounts by domain, only where no address matched anybody (R2). */
export const domainHits = (
  accounts: readonly CrmRecord[],
  domains: readonly string[],
): readonly Hit[] =>
  accounts.flatMap((record) => {
    const host = hostOf(textOf(record, 'Website') ?? '');
    const domain = host === null ? undefined : domains.find((one) => sameSite(one, host));
    return domain === undefined
      ? []
      : [{ record, reason: { kind: 'domain', domain }, weight: WEIGHT.domain }];
  });
