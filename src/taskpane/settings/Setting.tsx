import { mergeClasses, Text, type JSXElement } from '@fluentui/react-components';
import { LockClosed12Regular } from '@fluentui/react-icons';
import { useId, type ReactNode } from 'react';
import type { PolicyMode } from '../../core/settings/policy.ts';
import { useShared } from '../shared/shared.styles.ts';
import { useStyles } from './Setting.styles.ts';
import { strings } from './strings.ts';

/** Ids that tie a control to its label and to what stands below it. */
type SettingIds = { readonly label: string; readonly note: string };

export type SettingProps = {
  label: string;
  note?: string;
  mark?: PolicyMode | null;
  children: (ids: SettingIds) => ReactNode;
};

/** One setting: what it is, whether the organisation set it, and its control at the end of the line. */
export function Setting({ label, note = '', mark = null, children }: SettingProps): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  const ids = { label: useId(), note: useId() };
  const locked = mark === 'locked';
  return (
    <div className={styles.setting}>
      <div className={shared.grow}>
        <Text id={ids.label} block className={locked ? styles.muted : undefined}>
          {label}
        </Text>
        <span id={ids.note} aria-live="polite">
          {mark !== null && (
            <span className={styles.mark}>
              {locked && <LockClosed12Regular className={shared.fixed} aria-hidden />}
              <Text className={shared.note}>{locked ? strings.locked : strings.preset}</Text>
            </span>
          )}
          {mark === null && note !== '' && (
            <Text block className={mergeClasses(shared.note, shared.anywhere)}>
              {note}
            </Text>
          )}
        </span>
      </div>
      {children(ids)}
    </div>
  );
}
