import { Button, Text, type JSXElement } from '@fluentui/react-components';
import { strings } from '../strings.ts';
import { useShared } from '../shared/shared.styles.ts';
import { useStyles } from './BugPage.styles.ts';

/** Name and place of a bug, never the content of a mail. */
const details = ({ name, stack }: Error): string =>
  [name, ...(stack ?? '').split('\n').filter((line) => line.trim().startsWith('at '))].join('\n');

export function BugPage({ error }: { error: Error }): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  return (
    <main className={styles.page}>
      <Text as="h1" className={shared.strong}>
        {strings.bug.title}
      </Text>
      <Text>{strings.bug.text}</Text>
      <Button
        appearance="primary"
        onClick={() => {
          window.location.reload();
        }}
      >
        {strings.bug.restart}
      </Button>
      <Button
        onClick={() => {
          void navigator.clipboard.writeText(details(error));
        }}
      >
        {strings.buttons.copyDetails}
      </Button>
    </main>
  );
}
