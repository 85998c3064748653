import { Field, Input, Select, Switch, type JSXElement } from '@fluentui/react-components';
import { useState } from 'react';
import type { PolicyMode } from '../../core/settings/policy.ts';
import { Setting } from './Setting.tsx';
import { useStyles } from './Setting.styles.ts';
import { strings } from './strings.ts';

type Common = { label: string; note: string; mark: PolicyMode | null };

export type SwitchSettingProps = Common & { checked: boolean; onChange: (on: boolean) => void };

export function SwitchSetting({ checked, onChange, ...about }: SwitchSettingProps): JSXElement {
  return (
    <Setting {...about}>
      {(ids) => (
        <Switch
          checked={checked}
          disabled={about.mark === 'locked'}
          aria-labelledby={ids.label}
          aria-describedby={ids.note}
          onChange={(_event, { checked: on }) => {
            onChange(on);
          }}
        />
      )}
    </Setting>
  );
}

export type ChoiceSettingProps<T extends string> = Common & {
  /** Values with their words, in the order shown. */
  options: Readonly<Record<T, string>>;
  value: T;
  onChange: (value: T) => void;
};

export function ChoiceSetting<T extends string>(props: ChoiceSettingProps<T>): JSXElement {
  const { options, value, onChange, ...about } = props;
  const styles = useStyles();
  const values = Object.keys(options) as T[];
  return (
    <Setting {...about}>
      {(ids) => (
        <Select
          size="small"
          className={styles.choice}
          value={value}
          title={options[value]}
          disabled={about.mark === 'locked'}
          aria-labelledby={ids.label}
          aria-describedby={ids.note}
          onChange={(_event, { value: chosen }) => {
            const known = values.find((one) => one === chosen);
            if (known !== undefined) onChange(known);
          }}
        >
          {values.map((one) => (
            <option key={one} value={one}>
              {options[one]}
            </option>
          ))}
        </Select>
      )}
    </Setting>
  );
}

export type NumberSettingProps = Common & {
  value: number;
  min: number;
  max: number;
  onChange: (value: number) => void;
};

/** Acts when the field is left or with Enter: half a number is no setting. */
export function NumberSetting({
  value,
  min,
  max,
  onChange,
  ...about
}: NumberSettingProps): JSXElement {
  const styles = useStyles();
  const [typed, setTyped] = useState<string | null>(null);
  const read = (text: string): number | null =>
    /^\d{1,9}$/.test(text) && Number(text) >= min && Number(text) <= max ? Number(text) : null;
  const broken = typed !== null && read(typed) === null;
  const settle = (): void => {
    const next = typed === null ? null : read(typed);
    if (next === null) return;
    setTyped(null);
    if (next !== value) onChange(next);
  };
  return (
    <Setting {...about}>
      {(ids) => (
        <Field
          size="small"
          validationState={broken ? 'error' : 'none'}
          validationMessage={broken ? strings.outOf(min, max) : null}
        >
          <Input
            size="small"
            inputMode="numeric"
            className={styles.number}
            value={typed ?? String(value)}
            disabled={about.mark === 'locked'}
            aria-labelledby={ids.label}
            onChange={(_event, { value: text }) => {
              setTyped(text.trim());
            }}
            onBlur={settle}
            onKeyDown={(event) => {
              if (event.key === 'Enter') settle();
            }}
          />
        </Field>
      )}
    </Setting>
  );
}
