import type { CrmFailure } from '../ports/crm.ts';
import type { HostFailure } from '../ports/mail-host.ts';
import type { Result } from '../result.ts';

/**
 * Where one file of a running save is, as proven by the last answer about it (A4). `up` = in Salesforce, and not linked before the
 * transaction; `checking` = its call had no answer, and it is looked for; `removed` = taken away again, as nothing was saved.
 */
export type FileState =
  | {
      readonly kind: 'waiting' | 'reading' | 'read' | 'uploading' | 'checking' | 'up' | 'removed';
    }
  | { readonly kind: 'failed'; readonly failure: HostFailure | CrmFailure };

/** By draft file id. Files that the save does not carry, as they are in Salesforce already, have none. */
export type FileStates = Readonly<Record<string, FileState>>;

/** Hears what has become of some files; all others are as they were. */
export type TellFiles = (now: FileStates) => void;

/** The same of several files: those of one call begin together. */
export const allIn = (
  ids: readonly string[],
  kind: Exclude<FileState['kind'], 'failed'>,
): FileStates => Object.fromEntries(ids.map((id) => [id, { kind }]));

/** Failures that the next file, and the record, would meet too. */
export const stopsAll = (failure: CrmFailure): boolean =>
  ['signed-out', 'offline', 'cancelled', 'api-off'].includes(failure.kind) ||
  (failure.kind === 'limit' && failure.which === 'calls');

/** A file that was left out has failed; what stops the whole save is no file's own failure, and is told once, by the save. */
export const stateAfter = (failure: CrmFailure): FileState =>
  stopsAll(failure) && failure.kind !== 'cancelled'
    ? { kind: 'waiting' }
    : { kind: 'failed', failure };

/** What a call's answer says of its files. One without an answer is not lost yet. */
export const answered = (
  ids: readonly string[],
  results: readonly Result<unknown, CrmFailure>[],
): FileStates =>
  Object.fromEntries(
    ids.flatMap((id, at): [string, FileState][] => {
      const result = results[at];
      if (!result) return [];
      if (result.ok) return [[id, { kind: 'up' }]];
      const { failure } = result;
      const isOpen = failure.kind === 'outcome-unknown';
      return [[id, isOpen ? { kind: 'checking' } : stateAfter(failure)]];
    }),
  );
