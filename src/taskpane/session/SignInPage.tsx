import {
  Button,
  Link,
  MessageBar,
  MessageBarBody,
  mergeClasses,
  Spinner,
  type JSXElement,
} from '@fluentui/react-components';
import {
  CheckmarkCircle20Regular,
  CloudCheckmark24Regular,
  Edit20Regular,
  Filter20Regular,
  Link20Regular,
} from '@fluentui/react-icons';
import { useContext, useSyncExternalStore } from 'react';
import type { SignInFlow } from '../../core/sign-in/sign-in-flow.ts';
import { PaneContext } from '../pane.ts';
import { useShared } from '../shared/shared.styles.ts';
import { InThisEmail } from './InThisEmail.tsx';
import { PasteCode } from './PasteCode.tsx';
import { signInFailureText } from './sign-in-failure-text.ts';
import { signInStrings as strings } from './sign-in-strings.ts';
import { SignInForm } from './SignInForm.tsx';
import { useStyles } from './SignInPage.styles.ts';

const icons = [Link20Regular, CheckmarkCircle20Regular, Edit20Regular, Filter20Regular];

function Points(): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  return (
    <ul className={styles.points}>
      {strings.points.map(([title, text], at) => {
        const Icon = icons[at] ?? Link20Regular;
        return (
          <li key={title} className={styles.point}>
            <Icon className={styles.icon} aria-hidden />
            <div>
              <div className={shared.strong}>{title}</div>
              <div className={shared.fact}>{text}</div>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** First run and every later sign-in: what it is good for, one button, and in words what went wrong. */
export function SignInPage({ flow }: { flow: SignInFlow }): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  const state = useSyncExternalStore(
    (listener) => flow.subscribe(listener),
    () => flow.state(),
  );
  const pane = useContext(PaneContext);
  const failure = state.failure && signInFailureText(state.failure);
  return (
    <main className={mergeClasses(shared.scroll, styles.page)}>
      <div className={styles.mark} aria-hidden>
        <CloudCheckmark24Regular />
      </div>
      <h1 className={styles.title}>{state.ended ? strings.signInAgain : strings.title}</h1>
      {state.ended ? <div className={shared.fact}>{strings.endedDetail}</div> : <Points />}
      {pane && !state.ended && <InThisEmail pane={pane} />}
      {failure && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>
            <div>{failure.text}</div>
            {failure.admin !== null && <div className={shared.fact}>{failure.admin}</div>}
          </MessageBarBody>
        </MessageBar>
      )}
      {state.step === 'idle' && (
        <SignInForm key={`${state.host ?? ''} ${state.clientId ?? ''}`} flow={flow} state={state} />
      )}
      {state.step === 'waiting' && (
        <>
          <Spinner size="tiny" labelPosition="after" label={strings.waiting} />
          <Button
            onClick={() => {
              flow.cancel();
            }}
          >
            {strings.cancel}
          </Button>
        </>
      )}
      {state.step === 'exchanging' && (
        <Spinner size="tiny" labelPosition="after" label={strings.exchanging} />
      )}
      {state.pasteable && state.step !== 'exchanging' && (
        <PasteCode
          onCode={(code) => {
            void flow.paste(code);
          }}
        />
      )}
      <div className={styles.foot}>
        <p className={shared.noMargin}>{strings.privacy}</p>
        {pane && failure?.admin != null && (
          <Link
            as="button"
            onClick={() => {
              pane.services.host.openPage(new URL('setup.html', window.location.href).href);
            }}
          >
            {strings.setUp}
          </Link>
        )}
      </div>
    </main>
  );
}
