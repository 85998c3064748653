import { Button, Field, Input, type JSXElement } from '@fluentui/react-components';
import { useState, type SubmitEvent } from 'react';
import { signInStrings as strings } from './sign-in-strings.ts';
import { useStyles } from './SignInPage.styles.ts';

/** For windows that cannot answer by themselves (L1): the code that they show is pasted here. */
export function PasteCode({ onCode }: { onCode: (code: string) => void }): JSXElement {
  const styles = useStyles();
  const [code, setCode] = useState('');
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (code.trim() !== '') onCode(code);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Field label={strings.pasteLabel}>
        <Input
          value={code}
          autoComplete="off"
          spellCheck={false}
          onChange={(_event, { value }) => {
            setCode(value);
          }}
        />
      </Field>
      <Button type="submit" disabled={code.trim() === ''}>
        {strings.continue}
      </Button>
    </form>
  );
}
