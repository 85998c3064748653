import { Button, type JSXElement } from '@fluentui/react-components';
import { Setting } from './Setting.tsx';
import type { Account } from './settings-model.ts';

export type AccountSettingProps = {
  label: string;
  /** What stands below the label while nobody is signed in. */
  signedOut: string;
  signIn: string;
  signOut: string;
  account: Account;
};

export function AccountSetting(props: AccountSettingProps): JSXElement {
  const { label, signedOut, signIn, signOut, account } = props;
  const { name, problem, onSignIn, onSignOut } = account;
  return (
    <Setting label={label} note={name ?? problem ?? signedOut}>
      {(ids) => (
        <Button
          size="small"
          aria-describedby={ids.label}
          onClick={name === null ? onSignIn : onSignOut}
        >
          {name === null ? signIn : signOut}
        </Button>
      )}
    </Setting>
  );
}
