import { either, type CancelSignal } from '../cancel.ts';
import type { RecordId } from '../crm/ids.ts';
import type { FileDraft } from '../draft/values.ts';
import type { MailRef } from '../mail/mail.ts';
import type { Crm, CrmFailure } from '../ports/crm.ts';
import type { FileContent, HostFailure, MailHost } from '../ports/mail-host.ts';
import { fail, ok, type Result } from '../result.ts';
import { allIn, type TellFiles } from './file-state.ts';
import type { FailedFile, SaveProgress } from './save-progress.ts';

/** Bytes by draft file id. Kept by the caller, so that a paused save does not read a file twice. */
export type ReadFiles = Map<string, FileContent>;

export type CollectedFiles =
  | { readonly kind: 'all'; readonly failed: readonly FailedFile[] }
  /** The mail was left while its files were read (V4). */
  | { readonly kind: 'left'; readonly read: number; readonly of: number }
  | { readonly kind: 'cancelled' };

type Deps = {
  readonly crm: Crm;
  readonly host: Pick<MailHost, 'readAttachment' | 'readEml'>;
  readonly tell: (progress: SaveProgress) => void;
  readonly tellFiles?: TellFiles;
};

async function readFile(
  { crm, host }: Deps,
  ref: MailRef,
  { id, source, name }: FileDraft,
  signal: CancelSignal,
): Promise<Result<FileContent, HostFailure | CrmFailure>> {
  if (source === 'eml') return host.readEml(ref, signal);
  if (source === 'mail') return host.readAttachment(ref, id, signal);
  const body = await crm.readAttachmentBody(id as RecordId, signal);
  return body.ok ? ok({ base64: body.value, name }) : body;
}

/**
 * Reads the bytes of every chosen file, one after another, before anything is written (A4, V4). From `skip` on the mail goes without
 * those that are not read yet.
 */
export async function collectFiles(
  deps: Deps,
  ref: MailRef,
  files: readonly FileDraft[],
  read: ReadFiles,
  signal: CancelSignal,
  skip?: CancelSignal,
): Promise<CollectedFiles> {
  const failed: FailedFile[] = [];
  const stop = either(signal, skip);
  const fails = (file: FileDraft, failure: FailedFile['failure']): void => {
    failed.push({ file, failure });
    deps.tellFiles?.({ [file.id]: { kind: 'failed', failure } });
  };
  const ids = files.map(({ id }) => id);
  const known = ids.filter((id) => read.has(id));
  deps.tellFiles?.({ ...allIn(ids, 'waiting'), ...allIn(known, 'read') });
  for (const [at, file] of files.entries()) {
    if (signal.aborted) return { kind: 'cancelled' };
    if (read.has(file.id)) continue;
    if (skip?.aborted !== true) {
      deps.tell({ kind: 'reading-files', at: at + 1, of: files.length });
      deps.tellFiles?.(allIn([file.id], 'reading'));
    }
    const content = stop.aborted
      ? fail({ kind: 'cancelled' } as const)
      : await readFile(deps, ref, file, stop);
    if (content.ok) {
      read.set(file.id, content.value);
      deps.tellFiles?.(allIn([file.id], 'read'));
    } else if (skip?.aborted === true) fails(file, { kind: 'cancelled' });
    else if (content.failure.kind === 'item-changed')
      return { kind: 'left', read: at, of: files.length };
    else if (content.failure.kind === 'cancelled') return { kind: 'cancelled' };
    else fails(file, content.failure);
  }
  return { kind: 'all', failed };
}
