import type { CancelSignal } from '../../../core/cancel.ts';
import { parseRecordId } from '../../../core/crm/ids.ts';
import type {
  CrmFailure,
  FileUpload,
  UploadedFile,
  UploadListener,
} from '../../../core/ports/crm.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import { composite, MAX_PARTS, partBody, type Answers, type Part } from '../composite.ts';
import type { Org } from '../org.ts';
import { asJson, asText } from '../wire.ts';
import { defused } from '../write/defused.ts';

/** Two parts each: the file, and the id of its document. */
const MAX_FILES = Math.floor(MAX_PARTS / 2);
/** Characters of base64 that small files may have together in one call (W9). */
const MAX_TOGETHER = 10 * 1024 * 1024;
/** Characters of base64 in one request: Salesforce takes 50 MB of text. */
const MAX_FILE = 40 * 1024 * 1024;
const TITLE_LENGTH = 255;
const PATH_LENGTH = 500;

const ATTEMPT = { action: 'create', object: 'ContentVersion', step: null } as const;

type FileResult = Result<UploadedFile, CrmFailure>;

/** A character that a cut went through is no text. */
const whole = (text: string): string => text.replace(/\p{Surrogate}/gu, '');

/** What a file is called in Salesforce; a name is text like any other in a composite. */
export const titleOf = (name: string): string =>
  whole(defused(name.replace(/\.[^.]{1,10}$/, '') || name).slice(0, TITLE_LENGTH));

/** The end of a long name is kept: the extension decides what the file is. */
const pathOf = (name: string): string => whole(defused(name).slice(-PATH_LENGTH));

const fileParts = ({ name, base64 }: FileUpload, at: number): readonly Part[] => [
  {
    ref: `file${String(at)}`,
    method: 'POST',
    path: '/sobjects/ContentVersion',
    body: { Title: titleOf(name), PathOnClient: pathOf(name), VersionData: base64 },
  },
  {
    ref: `document${String(at)}`,
    method: 'GET',
    path: `/sobjects/ContentVersion/@{file${String(at)}.id}?fields=ContentDocumentId`,
  },
];

function readUpload(answers: Answers, at: number): FileResult {
  const file = partBody(answers, `file${String(at)}`, ATTEMPT);
  if (!file.ok) return file;
  const document = partBody(answers, `document${String(at)}`, { ...ATTEMPT, action: 'read' });
  const versionId = parseRecordId(asText(asJson(file.value)['id']));
  const documentId = document.ok
    ? parseRecordId(asText(asJson(document.value)['ContentDocumentId']))
    : null;
  // The file is there, but nobody can link or remove it.
  return versionId && documentId
    ? ok({ documentId, versionId })
    : fail({ kind: 'outcome-unknown' });
}

async function uploadTogether(
  org: Org,
  files: readonly FileUpload[],
  signal: CancelSignal | undefined,
): Promise<readonly FileResult[]> {
  if (signal?.aborted) return files.map(() => fail({ kind: 'cancelled' }));
  const answers = await composite(org.call, files.flatMap(fileParts), {
    apiVersion: org.apiVersion,
    allOrNone: false,
    attempt: ATTEMPT,
    signal,
  });
  return files.map((_file, at) => (answers.ok ? readUpload(answers.value, at) : answers));
}

/** Files in groups that one call can carry, in their order. */
function grouped(files: readonly FileUpload[]): readonly (readonly FileUpload[])[] {
  const groups: FileUpload[][] = [];
  let size = 0;
  for (const file of files) {
    const last = groups.at(-1);
    const fits = last && last.length < MAX_FILES && size + file.base64.length <= MAX_TOGETHER;
    if (fits) last.push(file);
    else groups.push([file]);
    size = fits ? size + file.base64.length : file.base64.length;
  }
  return groups;
}

const tooLarge = ({ base64 }: FileUpload): boolean => base64.length > MAX_FILE;

/**
 * Private files of the user's, one result each in the order given: small ones share a call, a large one has its own. A group
 * without an answer is `outcome-unknown` for all its files: an unlinked one may be left.
 */
export async function uploadAll(
  org: Org,
  files: readonly FileUpload[],
  signal?: CancelSignal,
  on?: UploadListener,
): Promise<readonly FileResult[]> {
  const results = new Map<FileUpload, FileResult>(
    files
      .filter(tooLarge)
      .map((file) => [file, fail({ kind: 'unexpected', message: `${file.name} is over 30 MB.` })]),
  );
  for (const group of grouped(files.filter((file) => !tooLarge(file)))) {
    if (signal?.aborted !== true) on?.sending(group);
    const done = await uploadTogether(org, group, signal);
    on?.answered(group, done);
    group.forEach((file, at) => {
      const result = done[at];
      if (result) results.set(file, result);
    });
  }
  return files.map((file) => results.get(file) ?? fail({ kind: 'unexpected', message: file.name }));
}
