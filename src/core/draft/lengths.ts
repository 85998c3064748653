import type { Catalog } from '../crm/describe.ts';
import type { Kind } from '../crm/records.ts';

/** Salesforce's documented lengths, for an org whose describe did not tell. */
const DOCUMENTED_LENGTH: Readonly<Record<string, number>> = {
  'EmailMessage.HtmlBody': 131_072,
  'EmailMessage.TextBody': 131_072,
  'EmailMessage.ToAddress': 4_000,
  'EmailMessage.CcAddress': 4_000,
  'EmailMessage.BccAddress': 4_000,
  'EmailMessage.Headers': 32_000,
  'EmailMessage.FromName': 1_000,
  'EmailMessage.Subject': 3_000,
  'EmailMessage.MessageIdentifier': 765,
  'Task.Description': 32_000,
  'Task.Subject': 255,
};

/** Characters a field holds, from describe where it says so. */
export function lengthOf(catalog: Catalog, kind: Kind, field: string): number {
  const described = catalog.objects[kind]?.fields[field]?.length ?? 0;
  return described > 0 ? described : (DOCUMENTED_LENGTH[`${kind}.${field}`] ?? 255);
}
