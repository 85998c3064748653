import { Field, Input, type JSXElement } from '@fluentui/react-components';
import { useState } from 'react';
import type { PolicyMode } from '../../core/settings/policy.ts';
import type { FileChoice } from '../../core/settings/preferences.ts';
import { ChoiceSetting, NumberSetting } from './controls.tsx';
import { useStyles } from './Setting.styles.ts';
import { strings } from './strings.ts';

type Word = keyof typeof strings.files;

const wordOf = (choice: FileChoice): Word => {
  if (choice === 'all' || choice === 'none') return choice;
  return 'extensions' in choice ? 'extensions' : 'larger';
};

/** What a choice starts with before the user says more. */
const START: Readonly<Record<Word, FileChoice>> = {
  all: 'all',
  none: 'none',
  larger: { largerThanKb: 20 },
  extensions: { extensions: ['pdf', 'docx', 'xlsx', 'pptx'] },
};

const MAX_KB = 1_000_000;

export type AttachmentChoiceProps = {
  value: FileChoice;
  mark: PolicyMode | null;
  onChange: (value: FileChoice) => void;
};

function FileTypes({ value, mark, onChange }: AttachmentChoiceProps): JSXElement | null {
  const styles = useStyles();
  const [typed, setTyped] = useState<string | null>(null);
  if (typeof value === 'string' || !('extensions' in value)) return null;
  const settle = (): void => {
    if (typed === null) return;
    const extensions = typed
      .toLowerCase()
      .split(/[\s,;]+/)
      .map((one) => one.replace(/^\./, ''))
      .filter((one) => /^[a-z0-9_-]{1,20}$/.test(one));
    setTyped(null);
    if (extensions.length > 0) onChange({ extensions: [...new Set(extensions)] });
  };
  return (
    <div className={styles.block}>
      <Field size="small" label={strings.fileTypes}>
        <Input
          size="small"
          value={typed ?? value.extensions.join(', ')}
          placeholder={strings.fileTypesHint}
          disabled={mark === 'locked'}
          onChange={(_event, { value: text }) => {
            setTyped(text);
          }}
          onBlur={settle}
          onKeyDown={(event) => {
            if (event.key === 'Enter') settle();
          }}
        />
      </Field>
    </div>
  );
}

/** Which files are ticked when the dialog opens, and what that choice needs to know (A5). */
export function AttachmentChoice(props: AttachmentChoiceProps): JSXElement {
  const { value, mark, onChange } = props;
  const { label, note } = strings.preferences.attachments;
  return (
    <>
      <ChoiceSetting
        label={label}
        note={note}
        mark={mark}
        options={strings.files}
        value={wordOf(value)}
        onChange={(word) => {
          onChange(START[word]);
        }}
      />
      {typeof value === 'object' && 'largerThanKb' in value && (
        <NumberSetting
          label={strings.kilobytes}
          note=""
          mark={mark === 'locked' ? mark : null}
          value={value.largerThanKb}
          min={0}
          max={MAX_KB}
          onChange={(kb) => {
            onChange({ largerThanKb: kb });
          }}
        />
      )}
      <FileTypes {...props} />
    </>
  );
}
