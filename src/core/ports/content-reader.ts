import type { ReadInput, TextContent } from '../reading/content.ts';
import type { Result } from '../result.ts';

/** The code that reads mails could not be loaded (no network, or a new version was deployed), or it broke on this mail. */
export type ReaderFailure = { readonly kind: 'reader-failed'; readonly message: string };

/**
 * Reads what a mail's text says, as `core/reading` does. A mail of megabytes takes the time of many frames, so where the platform
 * has threads this happens beside the pane's own. The same input gives the same answer wherever it is read (S4). Never rejects.
 */
export type ContentReader = (input: ReadInput) => Promise<Result<TextContent, ReaderFailure>>;
