import { createContext, useContext } from 'react';
import type { Link } from '../../core/draft/values.ts';
import type { DescribeRecordType } from '../shared/describe-record-type.ts';

/** Finds records by the user's words among these objects (all where none is named); null = Salesforce could not be asked. */
export type SearchLinks = (
  text: string,
  objects: readonly string[],
) => Promise<readonly Link[] | null>;

/** What the dialog's controls need from outside, the same for all of them. */
export type DialogTools = {
  readonly language: string;
  readonly timeZone: string;
  readonly search: SearchLinks;
  readonly describeRecordType: DescribeRecordType;
  /** Counts sign-ins: a search that a session's end had stopped goes on by itself (L2). */
  readonly signIns: number;
  /** An image of the mail as an address that the pane may show; null = Outlook did not give it. */
  readonly imageOf: (fileId: string) => Promise<string | null>;
};

/** Spoken once by screen readers, in the dialog's own live region. */
export type Say = { readonly say: (text: string) => void };

export const DialogToolsContext = createContext<(DialogTools & Say) | null>(null);

export function useDialogTools(): DialogTools & Say {
  const tools = useContext(DialogToolsContext);
  if (!tools) throw new Error('Rendered outside of the dialog');
  return tools;
}
