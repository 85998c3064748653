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
      if (failure.kind === 'outcome-unknown') return [[id, { kind: 'checking' }]];
      // The save waits for the sign-in, and its files with it.
      if (failure.kind === 'signed-out') return [[id, { kind: 'waiting' }]];
      return [[id, { kind: 'failed', failure }]];
    }),
  );
