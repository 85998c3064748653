import type * as Written from './written.ts';

/** What arrived: then the next dialog shows all of it at once. */
let arrived: typeof Written | null = null;

export const writtenNow = (): typeof Written | null => arrived;

/** The only way to the code that decides what is written: with the sanitiser and the HTML parser it weighs as much as the dialog. */
export const loadWritten = async (): Promise<typeof Written> =>
  (arrived ??= await import('./written.ts'));
