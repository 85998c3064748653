import { Button, Field, Input, type JSXElement } from '@fluentui/react-components';
import { useState } from 'react';
import { parseAddress } from '../../core/mail/address.ts';
import { useShared } from '../shared/shared.styles.ts';
import { EntryList } from './EntryList.tsx';
import { Expandable } from './Expandable.tsx';
import { useStyles } from './Setting.styles.ts';
import type { SettingsModel } from './settings-model.ts';
import { strings } from './strings.ts';

/** *My other addresses*: mail from and to them is the user's own (V9). */
export function OtherAddresses({ model }: { model: SettingsModel }): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  const [typed, setTyped] = useState('');
  const [invalid, setInvalid] = useState(false);
  const { otherAddresses } = model.effective;
  const words = strings.otherAddresses;
  const add = (): void => {
    const address = parseAddress(typed);
    setInvalid(address === null);
    if (!address) return;
    model.add('otherAddresses', [address.key]);
    setTyped('');
  };
  return (
    <Expandable label={words.label} note={otherAddresses.join(', ') || words.none}>
      <div className={styles.block}>
        <EntryList
          label={words.label}
          entries={otherAddresses}
          nameRemove={words.remove}
          onRemove={(address) => {
            model.take('otherAddresses', [address]);
          }}
        />
        <form
          className={shared.row}
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <Field
            size="small"
            className={shared.grow}
            validationState={invalid ? 'error' : 'none'}
            validationMessage={invalid ? words.invalid : null}
          >
            <Input
              size="small"
              type="text"
              aria-label={words.field}
              value={typed}
              onChange={(_event, { value }) => {
                setTyped(value);
                setInvalid(false);
              }}
            />
          </Field>
          <Button size="small" type="submit">
            {words.add}
          </Button>
        </form>
      </div>
    </Expandable>
  );
}
