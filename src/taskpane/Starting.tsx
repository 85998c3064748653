import {
  FluentProvider,
  makeStaticStyles,
  webDarkTheme,
  webLightTheme,
  type JSXElement,
} from '@fluentui/react-components';
import { useShared } from './shared/shared.styles.ts';
import { StartingPage } from './StartingPage.tsx';

/** Outlook gives the pane a bare page: nothing around the pane, and no second scroll bar. */
const usePageStyles = makeStaticStyles({ body: { margin: 0, overflow: 'hidden' } });

function Frame(): JSXElement {
  const shared = useShared();
  return (
    <div className={shared.pane}>
      <StartingPage />
    </div>
  );
}

/** The pane's first frame, while its own code, the policy and an earlier sign-in are still being fetched. */
export function Starting({ dark }: { dark: boolean }): JSXElement {
  usePageStyles();
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme}>
      <Frame />
    </FluentProvider>
  );
}
