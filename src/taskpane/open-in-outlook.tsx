import { FluentProvider, Text, webLightTheme, type JSXElement } from '@fluentui/react-components';
import { firstStrings } from './first-strings.ts';
import { useStyles } from './failures/BugPage.styles.ts';

/** A place to try the pane without Outlook, where the page was built with one. */
const tryOut = (): string | null =>
  document.querySelector('link[rel="alternate"]')?.getAttribute('href') ?? null;

/** What a visit with a plain browser sees: the pane lives in Outlook. */
export function OpenInOutlook(): JSXElement {
  const place = tryOut();
  const styles = useStyles();
  return (
    <FluentProvider theme={webLightTheme}>
      <main className={styles.page}>
        <Text as="h1" size={500} weight="semibold">
          {firstStrings.openInOutlook.title}
        </Text>
        <Text>{firstStrings.openInOutlook.text}</Text>
        {place !== null && <a href={place}>{firstStrings.openInOutlook.tryOut}</a>}
      </main>
    </FluentProvider>
  );
}
