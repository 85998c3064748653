import { Button, Field, Input, Link, type JSXElement } from '@fluentui/react-components';
import { LockClosed16Regular } from '@fluentui/react-icons';
import { useState, type SubmitEvent } from 'react';
import type { SignInFlow, SignInState } from '../../core/sign-in/sign-in-flow.ts';
import { signInStrings as strings } from './sign-in-strings.ts';
import { useStyles } from './SignInPage.styles.ts';

type Props = { readonly flow: SignInFlow; readonly state: SignInState };

/** One button; fields only for what neither the policy nor an earlier sign-in says. */
export function SignInForm({ flow, state }: Props): JSXElement {
  const styles = useStyles();
  const [host, setHost] = useState(state.host ?? '');
  const [clientId, setClientId] = useState(state.clientId ?? '');
  const [asksHost, setAsksHost] = useState(state.host === null);
  const [submitted, setSubmitted] = useState(false);
  const asksClient = state.clientId === null;
  const problem = flow.problemOf(host);
  const noClient = clientId.trim() === '';

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setSubmitted(true);
    // In the turn of the click, or the browser blocks the window.
    if (problem === null && !noClient) void flow.begin({ host, clientId: clientId.trim() });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {asksHost && (
        <Field
          label={strings.myDomain}
          hint={strings.myDomainHint}
          validationMessage={submitted && problem ? strings.domainProblem[problem] : null}
        >
          <Input
            value={host}
            inputMode="url"
            spellCheck={false}
            onChange={(_event, { value }) => {
              setHost(value);
            }}
          />
        </Field>
      )}
      {asksClient && (
        <Field
          label={strings.clientId}
          hint={strings.clientIdHint}
          validationMessage={submitted && noClient ? strings.clientIdHint : null}
        >
          <Input
            value={clientId}
            spellCheck={false}
            onChange={(_event, { value }) => {
              setClientId(value);
            }}
          />
        </Field>
      )}
      <Button appearance="primary" size="large" type="submit">
        {state.ended ? strings.signInAgain : strings.signIn}
      </Button>
      {!asksHost && (
        <div className={styles.place}>
          <LockClosed16Regular aria-hidden /> <bdi>{host}</bdi>
        </div>
      )}
      {!asksHost && (
        <Link
          as="button"
          type="button"
          onClick={() => {
            setHost('');
            setAsksHost(true);
          }}
        >
          {strings.sandbox}
        </Link>
      )}
    </form>
  );
}
