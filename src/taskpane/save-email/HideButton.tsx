import { Button, Text, type JSXElement } from '@fluentui/react-components';
import { EyeOff16Regular } from '@fluentui/react-icons';
import { useId } from 'react';
import { useStore } from 'zustand';
import { canHide } from '../../core/draft/hidden.ts';
import { useShared } from '../shared/shared.styles.ts';
import { valuesOf, type DraftStore } from '../stores/draft-store.ts';
import { useStyles } from './BodySection.styles.ts';
import { dialogStrings as words } from './strings.ts';

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

export type HideButtonProps = { store: DraftStore; selected: string };

/** Hides what is selected in the text; off, with the reason, while that is nothing. */
export function HideButton({ store, selected }: HideButtonProps): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  const hint = useId();
  const state = useStore(store);
  const off = !canHide(selected);
  return (
    <>
      <Button
        size="small"
        className={styles.hide}
        icon={<EyeOff16Regular />}
        disabledFocusable={off}
        aria-describedby={hint}
        // The selection is what the button is about: pressing it must not take it away.
        onMouseDown={(event) => {
          event.preventDefault();
        }}
        onClick={() => {
          if (off) return;
          const { hidden } = valuesOf(store.getState());
          if (!hidden.texts.includes(selected))
            state.edit('hidden', { ...hidden, texts: [...hidden.texts, selected] });
        }}
      >
        {words.hide.action}
      </Button>
      <Text id={hint} className={shared.note}>
        {off ? words.hide.nothingSelected : words.hide.hint(oneLine(selected).slice(0, 60))}
      </Text>
    </>
  );
}
