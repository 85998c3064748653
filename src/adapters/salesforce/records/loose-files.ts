import type { CancelSignal } from '../../../core/cancel.ts';
import { parseRecordId } from '../../../core/crm/ids.ts';
import type { CrmFailure, FileUpload, UploadedFile } from '../../../core/ports/crm.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { Org } from '../org.ts';
import { ask } from '../search/ask.ts';
import { instant, literal, literals } from '../soql/literal.ts';
import { asNumber, asText, type Json } from '../wire.ts';
import { titleOf } from './upload.ts';

/** Clocks of device and org differ; older files of the same name hang on records, or are nobody's double. Milliseconds. */
const SKEW = 10 * 60_000;

const shortly = (since: string): string =>
  instant(new Date(Date.parse(since) - SKEW).toISOString());

/** Bytes behind a base64 text. */
const sizeOf = ({ base64 }: FileUpload): number =>
  Math.floor((base64.length * 3) / 4) - (/=*$/.exec(base64)?.[0].length ?? 0);

async function rowsOf(
  org: Org,
  ref: string,
  object: string,
  soql: string,
  signal: CancelSignal | undefined,
): Promise<Result<readonly Json[], CrmFailure>> {
  const asked = await ask([{ ref, object, soql: () => soql }], [], { ...org, signal });
  if (!asked.ok) return asked;
  const [failure] = asked.value.failures.values();
  return failure ? fail(failure) : ok(asked.value.rows(ref));
}

/** Documents that hang on something else than a user: they are part of a record, and stay. */
const linkedIn = (links: readonly Json[]): ReadonlySet<string> =>
  new Set(
    links
      .filter((link) => !asText(link['LinkedEntityId']).startsWith('005'))
      .map((link) => asText(link['ContentDocumentId'])),
  );

/** Files that were uploaded since then and hang on nothing, in the order of the files asked for; each id at most once. */
export async function findLooseFiles(
  org: Org,
  { since, files }: { readonly since: string; readonly files: readonly FileUpload[] },
  signal?: CancelSignal,
): Promise<Result<readonly (UploadedFile | null)[], CrmFailure>> {
  const user = await org.facts.user(signal);
  if (!user.ok) return user;
  const titles = [...new Set(files.map(({ name }) => titleOf(name)))];
  const made = await rowsOf(
    org,
    'versions',
    'ContentVersion',
    'SELECT Id, ContentDocumentId, Title, ContentSize FROM ContentVersion WHERE ' +
      `CreatedById = ${literal(user.value.id)} AND CreatedDate >= ${shortly(since)} AND ` +
      `Title IN (${literals(titles)}) ORDER BY CreatedDate DESC LIMIT 200`,
    signal,
  );
  if (!made.ok || made.value.length === 0) return made.ok ? ok(files.map(() => null)) : made;
  const ids = made.value.map((row) => asText(row['ContentDocumentId']));
  const links = await rowsOf(
    org,
    'links',
    'ContentDocumentLink',
    `SELECT ContentDocumentId, LinkedEntityId FROM ContentDocumentLink WHERE ContentDocumentId IN (${literals(ids)})`,
    signal,
  );
  if (!links.ok) return links;
  const linked = linkedIn(links.value);
  const rest = made.value.filter((row) => !linked.has(asText(row['ContentDocumentId'])));
  return ok(files.map((file) => take(rest, file)));
}

/** Takes the row of a file off the list: two files of one name are two rows. */
function take(rows: Json[], file: FileUpload): UploadedFile | null {
  const at = rows.findIndex(
    (row) =>
      asText(row['Title']) === titleOf(file.name) && asNumber(row['ContentSize']) === sizeOf(file),
  );
  const [row] = at < 0 ? [] : rows.splice(at, 1);
  const documentId = parseRecordId(asText(row?.['ContentDocumentId']));
  const versionId = parseRecordId(asText(row?.['Id']));
  return documentId && versionId ? { documentId, versionId } : null;
}
