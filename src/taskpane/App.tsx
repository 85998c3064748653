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

const usePageStyles = makeStaticStyles({
  // Outlook gives the pane a bare page: nothing around the pane, and no second scroll bar.
  body: { margin: 0, overflow: 'hidden' },
  // A note's title has a line of its own: the sentence behind it may begin with a number.
  '.fui-MessageBarBody > .fui-MessageBarTitle': { display: 'block' },
  // The pane speaks English, also where Outlook reads from right to left: there each line keeps the direction of its own words
  // ("3 of 6", not "of 6 3"), stands on the page's side, and what has no room is its end. Static styles are not turned round.
  '[dir="rtl"] *': { unicodeBidi: 'plaintext' },
  '[dir="rtl"] .fui-Text': { textAlign: 'right' },
  '[dir="rtl"] .fui-Text:not([dir])': { direction: 'ltr' },
});

const RIGHT_TO_LEFT = /^(?:ar|dv|fa|he|ku|ps|sd|ug|ur|yi)\b/i;

/** The pane as Outlook shows it: theme and direction follow Outlook, everything else follows the selected mail. */
export function App({ pane }: { pane: Pane }): JSXElement {
  usePageStyles();
  const { host } = pane.services;
  const [theme, setTheme] = useState(() => host.theme());
  const { language } = host.profile();

  useEffect(() => startPane(pane), [pane]);
  useEffect(() => host.onTheme(setTheme), [host]);

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
