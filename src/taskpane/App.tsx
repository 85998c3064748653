import {
  FluentProvider,
  makeStaticStyles,
  webDarkTheme,
  webLightTheme,
  type JSXElement,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { ErrorBoundary } from './failures/ErrorBoundary.tsx';
import { MainPage } from './MainPage.tsx';
import { PaneContext, type Pane } from './pane.ts';
import { startPane } from './start-pane.ts';

/** Outlook gives the pane a bare page: nothing around the pane, and no second scroll bar. */
const usePageStyles = makeStaticStyles({ body: { margin: 0, overflow: 'hidden' } });

const RIGHT_TO_LEFT = /^(?:ar|dv|fa|he|ku|ps|sd|ug|ur|yi)\b/i;

/** The pane as Outlook shows it: theme and direction follow Outlook, everything else follows the selected mail. */
export function App({ pane }: { pane: Pane }): JSXElement {
  usePageStyles();
  const { host } = pane.services;
  const [theme, setTheme] = useState(() => host.theme());
  const { language } = host.profile();

  useEffect(() => startPane(pane), [pane]);
  useEffect(() => host.onTheme(setTheme), [host]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  return (
    <FluentProvider
      theme={theme.dark ? webDarkTheme : webLightTheme}
      dir={RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr'}
    >
      <ErrorBoundary>
        <PaneContext value={pane}>
          <MainPage />
        </PaneContext>
      </ErrorBoundary>
    </FluentProvider>
  );
}
