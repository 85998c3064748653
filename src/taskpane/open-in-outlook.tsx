import { FluentProvider, Text, webLightTheme, type JSXElement } from '@fluentui/react-components';
import { strings } from './strings.ts';
import { useStyles } from './failures/BugPage.styles.ts';

/** What a visit with a plain browser sees: the pane lives in Outlook. */
export function OpenInOutlook(): JSXElement {
  const styles = useStyles();
  return (
    <FluentProvider theme={webLightTheme}>
      <main className={styles.page}>
        <Text as="h1" size={500} weight="semibold">
          {strings.openInOutlook.title}
        </Text>
        <Text>{strings.openInOutlook.text}</Text>
      </main>
    </FluentProvider>
  );
}
