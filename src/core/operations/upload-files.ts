import type { CancelSignal } from '../cancel.ts';
import type { RecordId } from '../crm/ids.ts';
import type { FileDraft } from '../draft/values.ts';
import type { Crm, CrmFailure } from '../ports/crm.ts';
import type { ReadFiles } from './collect-files.ts';
import type { FailedFile, SaveProgress } from './save-progress.ts';

export type Uploads = {
  /** File ids in Salesforce by draft file id. */
  readonly documents: Readonly<Record<string, RecordId>>;
  readonly failed: readonly FailedFile[];
  /** Set when going on makes no sense: no network, no session. Nothing but the files named in `documents` was written. */
  readonly stopped: CrmFailure | null;
};

type Deps = { readonly crm: Crm; readonly tell: (progress: SaveProgress) => void };

/** Failures that the next file would meet too. */
const stops = ({ kind }: CrmFailure): boolean =>
  kind === 'signed-out' || kind === 'outcome-unknown' || kind === 'cancelled' || kind === 'api-off';

/** The name the user gave, with the extension of what was read, so that the file opens. */
function fileName(given: string, read: string): string {
  const extension = /\.[^.\s]{1,10}$/.exec(read)?.[0] ?? '';
  return given.toLowerCase().endsWith(extension.toLowerCase()) ? given : given + extension;
}

/** Puts the files into Salesforce as private Files of the user, before the transaction that links them (A3, W9). */
export async function uploadFiles(
  { crm, tell }: Deps,
  files: readonly FileDraft[],
  read: ReadFiles,
  signal: CancelSignal,
): Promise<Uploads> {
  const readable = files.flatMap((file) => {
    const content = read.get(file.id);
    return content ? [{ file, content }] : [];
  });
  const [first] = readable;
  if (!first) return { documents: {}, failed: [], stopped: null };
  tell({ kind: 'uploading', at: 1, of: readable.length, name: first.file.name });
  const answers = await crm.uploadAll(
    readable.map(({ file, content }) => ({
      name: fileName(file.name, content.name),
      base64: content.base64,
    })),
    signal,
  );
  const documents: Record<string, RecordId> = {};
  const failed: FailedFile[] = [];
  let stopped: CrmFailure | null = null;
  for (const [at, { file }] of readable.entries()) {
    const answer = answers[at];
    if (answer?.ok) documents[file.id] = answer.value.documentId;
    else if (answer && stops(answer.failure)) stopped = answer.failure;
    else if (answer) failed.push({ file, failure: answer.failure });
  }
  return { documents, failed, stopped };
}

/** Takes uploaded files away again after a save that did not happen; names those that could not be removed (A4). */
export async function removeOrphans(
  crm: Crm,
  files: readonly FileDraft[],
  documents: Readonly<Record<string, RecordId>>,
): Promise<readonly string[]> {
  const left: string[] = [];
  for (const [draftId, id] of Object.entries(documents)) {
    const removed = await crm.write([{ kind: 'delete', object: 'ContentDocument', id }]);
    if (!removed.ok && removed.failure.kind !== 'gone')
      left.push(files.find((file) => file.id === draftId)?.name ?? id);
  }
  return left;
}
