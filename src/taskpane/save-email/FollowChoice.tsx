import { Checkbox, mergeClasses, Text, type JSXElement } from '@fluentui/react-components';
import { useId } from 'react';
import { useStore } from 'zustand';
import { useShared } from '../shared/shared.styles.ts';
import type { DraftStore } from '../stores/draft-store.ts';
import { dialogStrings as words } from './strings.ts';
import { useStyles } from './FollowChoice.styles.ts';

export type FollowChoiceProps = {
  store: DraftStore;
  /** The conversation is followed already. */
  followed: boolean;
};

/** Whether the next emails of the conversation are saved by themselves; off unless the user wants it (D14, T2). */
export function FollowChoice({ store, followed }: FollowChoiceProps): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  const note = useId();
  const chosen = useStore(store, (state) => state.draft.follow);
  return (
    <div className={mergeClasses(styles.choice, shared.ruleTop)}>
      <Checkbox
        className={styles.box}
        label={words.follow.label}
        aria-describedby={note}
        checked={chosen ?? followed}
        onChange={(_event, data) => {
          store.getState().setFollow(data.checked === true);
        }}
      />
      <Text id={note} block className={mergeClasses(shared.note, styles.note)}>
        {words.follow.note}
      </Text>
    </div>
  );
}
