import { either } from '../cancel.ts';
import type { RecordId } from '../crm/ids.ts';
import type { FileDraft } from '../draft/values.ts';
import type { CrmFailure, FileUpload, UploadedFile } from '../ports/crm.ts';
import { ok, type Result } from '../result.ts';
import type { ReadFiles } from './collect-files.ts';
import { allIn, answered, stateAfter, stopsAll } from './file-state.ts';
import type { SaveAsk, SaveDeps } from './save-job.ts';
import type { FailedFile } from './save-progress.ts';

/** File ids in Salesforce by draft file id. */
type Documents = Readonly<Record<string, RecordId>>;

export type Uploads = {
  readonly documents: Documents;
  /** Their version ids, for images that the text shows. */
  readonly versions: Documents;
  readonly failed: readonly FailedFile[];
  /** Set when going on makes no sense: no network, no session. Nothing but the files named in `documents` was written. */
  readonly stopped: CrmFailure | null;
  /** Names of files that may be up all the same, and could not be looked for. */
  readonly doubtful: readonly string[];
};

type Deps = Pick<SaveDeps, 'crm' | 'tell' | 'tellFiles' | 'now'>;
type Ask = Pick<SaveAsk, 'read' | 'signal' | 'skip' | 'attemptedAt'>;
type Upload = { readonly file: FileDraft; readonly upload: FileUpload };
type Unsent = Upload & { readonly failure: CrmFailure };
type Up = Readonly<Record<string, UploadedFile>>;
type Sent = { readonly up: Up; readonly failed: readonly Unsent[] };

/** The name the user gave, with the extension of what was read, so that the file opens. */
function fileName(given: string, read: string): string {
  const extension = /\.[^.\s]{1,10}$/.exec(read)?.[0] ?? '';
  return given.toLowerCase().endsWith(extension.toLowerCase()) ? given : given + extension;
}

/** The files that were read, under the names that they get in Salesforce. */
export const uploadsOf = (files: readonly FileDraft[], read: ReadFiles): readonly Upload[] =>
  files.flatMap((file) => {
    const content = read.get(file.id);
    if (!content) return [];
    return [{ file, upload: { name: fileName(file.name, content.name), base64: content.base64 } }];
  });

/** Sends them in their order; the first `there` of all files are up already. */
async function send(
  { crm, tell, tellFiles }: Deps,
  uploads: readonly Upload[],
  there: number,
  { signal, skip }: Ask,
): Promise<Sent> {
  const files = uploads.map(({ upload }) => upload);
  const of = there + files.length;
  const ids = new Map(uploads.map(({ file, upload }) => [upload, file.id]));
  const idsIn = (call: readonly FileUpload[]): readonly string[] =>
    call.flatMap((one) => ids.get(one) ?? []);
  const answers = await crm.uploadAll(files, either(signal, skip), {
    sending: (call) => {
      const [first] = call;
      if (first)
        tell({ kind: 'uploading', at: there + files.indexOf(first) + 1, of, name: first.name });
      tellFiles?.(allIn(idsIn(call), 'uploading'));
    },
    answered: (call, results) => {
      tellFiles?.(answered(idsIn(call), results));
    },
  });
  const up: Record<string, UploadedFile> = {};
  const failed: Unsent[] = [];
  for (const [at, one] of uploads.entries()) {
    const answer = answers[at];
    if (answer?.ok) up[one.file.id] = answer.value;
    else if (answer) failed.push({ ...one, failure: answer.failure });
  }
  return { up, failed };
}

/** Files that an attempt since then has left in Salesforce, hanging on nothing: taken as they are instead of being sent twice. */
async function leftBehind(
  { crm }: Deps,
  uploads: readonly Upload[],
  since: string,
): Promise<Result<Up, CrmFailure>> {
  const loose = await crm.findLooseFiles({ since, files: uploads.map(({ upload }) => upload) });
  if (!loose.ok) return loose;
  const pairs = uploads.flatMap(({ file }, at): [string, UploadedFile][] => {
    const found = loose.value[at];
    return found ? [[file.id, found]] : [];
  });
  return ok(Object.fromEntries(pairs));
}

/** An upload without an answer may be up all the same: it is looked for before anything is said of it (W4, A4). */
async function settle(
  deps: Deps,
  { up, failed }: Sent,
  since: string,
): Promise<Sent & Pick<Uploads, 'doubtful'>> {
  const silent = failed.filter(({ failure }) => failure.kind === 'outcome-unknown');
  if (silent.length === 0) return { up, failed, doubtful: [] };
  const found = await leftBehind(deps, silent, since);
  if (!found.ok) {
    // Neither the upload nor the question after it got through: that is what stands in the way.
    const { failure } = found;
    const rest = failed.filter((one) => !silent.includes(one));
    return {
      up,
      failed: [...rest, ...silent.map((one) => ({ ...one, failure }))],
      doubtful: silent.map(({ upload }) => upload.name),
    };
  }
  const known = { ...found.value, ...up };
  return {
    up: known,
    failed: failed.filter(({ file }) => !(file.id in known)),
    doubtful: [],
  };
}

/** What the user has skipped is no trouble, and does not keep the mail back. */
function skippedOf(failed: readonly Unsent[], { signal, skip }: Ask): readonly Unsent[] {
  if (skip?.aborted !== true || signal.aborted) return failed;
  return failed.map((one) =>
    ['cancelled', 'outcome-unknown'].includes(one.failure.kind)
      ? { ...one, failure: { kind: 'cancelled' } }
      : one,
  );
}

function stoppedBy(failed: readonly Unsent[], { signal, skip }: Ask): CrmFailure | null {
  if (signal.aborted) return { kind: 'cancelled' };
  const failures = failed.map(({ failure }) => failure);
  const counts = failures.filter(({ kind }) => skip?.aborted !== true || kind !== 'cancelled');
  return counts.find(stopsAll) ?? null;
}

const idsOf = (up: Up): Pick<Uploads, 'documents' | 'versions'> => ({
  documents: Object.fromEntries(Object.entries(up).map(([id, file]) => [id, file.documentId])),
  versions: Object.fromEntries(Object.entries(up).map(([id, file]) => [id, file.versionId])),
});

/**
 * Puts the files into Salesforce as private Files of the user, before the transaction that links them (A3, W9). From `skip` on
 * no further one is sent, and the mail goes without them.
 */
export async function uploadFiles(
  deps: Deps,
  files: readonly FileDraft[],
  ask: Ask,
): Promise<Uploads> {
  const none = { documents: {}, versions: {}, failed: [], stopped: null, doubtful: [] };
  const { read, attemptedAt = null } = ask;
  const all = uploadsOf(files, read);
  if (all.length === 0) return none;
  const since = deps.now().toISOString();
  const earlier = attemptedAt === null ? ok({}) : await leftBehind(deps, all, attemptedAt);
  if (!earlier.ok) return { ...none, stopped: earlier.failure };
  const uploads = all.filter(({ file }) => !(file.id in earlier.value));
  deps.tellFiles?.(allIn(Object.keys(earlier.value), 'up'));
  const sent = await send(deps, uploads, all.length - uploads.length, ask);
  const settled = await settle(deps, sent, since);
  const failed = skippedOf(settled.failed, ask);
  // What was looked for, and what no call took.
  for (const { file, failure } of failed) deps.tellFiles?.({ [file.id]: stateAfter(failure) });
  deps.tellFiles?.(allIn(Object.keys(settled.up), 'up'));
  return {
    ...idsOf({ ...earlier.value, ...settled.up }),
    failed,
    stopped: stoppedBy(failed, ask),
    doubtful: settled.doubtful,
  };
}

/** Takes uploaded files away again after a save that did not happen; names those that could not be removed (A4). */
export async function removeOrphans(
  { crm, tellFiles }: Pick<SaveDeps, 'crm' | 'tellFiles'>,
  files: readonly FileDraft[],
  documents: Documents,
): Promise<readonly string[]> {
  const left: string[] = [];
  for (const [draftId, id] of Object.entries(documents)) {
    const removed = await crm.write([{ kind: 'delete', object: 'ContentDocument', id }]);
    if (removed.ok || removed.failure.kind === 'gone') tellFiles?.(allIn([draftId], 'removed'));
    else left.push(files.find((file) => file.id === draftId)?.name ?? id);
  }
  return left;
}
