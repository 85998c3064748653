import { Button, Text, type JSXElement } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import type { ImportPreview, SettingsChange } from '../../core/settings/settings-file.ts';
import { useShared } from '../shared/shared.styles.ts';
import { useStyles } from './Setting.styles.ts';
import { preferenceText, strings } from './strings.ts';

export type ImportChangesProps = {
  preview: ImportPreview;
  onApply: () => void;
  onCancel: () => void;
};

function changeText(change: SettingsChange): string {
  if (change.kind === 'entry') return strings.file.adds[change.list](change.text);
  const { name, from, to } = change;
  const { label } = strings.preferences[name];
  return strings.file.change(label, preferenceText(name, from), preferenceText(name, to));
}

/** Everything that an import would change, before it changes anything. */
export function ImportChanges({ preview, onApply, onCancel }: ImportChangesProps): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  const heading = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const { changes, dropped, locked } = preview;
  const words = strings.file;
  useEffect(() => {
    title.current?.focus();
  }, []);
  return (
    <section aria-labelledby={heading} className={shared.column}>
      <h4 ref={title} id={heading} tabIndex={-1} className={shared.noMargin}>
        {words.preview}
      </h4>
      {changes.length === 0 && <Text className={shared.fact}>{words.nothing}</Text>}
      <ul className={shared.list}>
        {changes.map((change) => (
          <li key={changeText(change)}>
            <Text className={shared.fact}>{changeText(change)}</Text>
          </li>
        ))}
      </ul>
      {locked.length > 0 && (
        <Text className={shared.note}>
          {words.locked(locked.map((name) => strings.preferences[name].label).join(', '))}
        </Text>
      )}
      {dropped.length > 0 && (
        <Text className={shared.note}>{words.dropped(dropped.join(', '))}</Text>
      )}
      <div className={styles.actions}>
        <Button size="small" appearance="primary" disabled={changes.length === 0} onClick={onApply}>
          {words.apply}
        </Button>
        <Button size="small" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </section>
  );
}
