import type { JSXElement } from '@fluentui/react-components';
import type { CrmFailure } from '../core/ports/crm.ts';
import { failureText } from './failures/failure-text.ts';
import { Note } from './shared/Note.tsx';

/** Why Salesforce could not be asked; the way on is the header's button. */
export function SearchFailed({ failure }: { failure: CrmFailure }): JSXElement {
  const { title, text } = failureText(failure);
  return <Note title={title} text={text} />;
}
