import {
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  type JSXElement,
} from '@fluentui/react-components';
import type { CrmFailure } from '../core/ports/crm.ts';
import { failureText } from './failures/failure-text.ts';
import { useStyles } from './RecordsView.styles.ts';

/** Why Salesforce could not be asked; the way on is the header's button. */
export function SearchFailed({ failure }: { failure: CrmFailure }): JSXElement {
  const styles = useStyles();
  const { title, text } = failureText(failure);
  return (
    <MessageBar layout="multiline" className={styles.message}>
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle> {text}
      </MessageBarBody>
    </MessageBar>
  );
}
