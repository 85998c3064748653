import { Button, mergeClasses, Text, type JSXElement } from '@fluentui/react-components';
import { useState } from 'react';
import { useStore } from 'zustand';
import { missingParts } from '../../core/crm/saved-parts.ts';
import { finishParts } from '../../core/draft/finish-parts.ts';
import { useShared } from '../shared/shared.styles.ts';
import { isEdited, type DraftStore } from '../stores/draft-store.ts';
import { safeDraft } from '../stores/written.ts';
import { useStyles } from './SaveEmailDialog.styles.ts';
import { dialogStrings as words } from './strings.ts';

export type IncompleteNoteProps = { store: DraftStore; locked: boolean; onSave: () => void };

/** Parts of a split body that are missing in Salesforce, and the way to have them again (D10). Its code comes when one is. */
export function IncompleteNote({ store, locked, onSave }: IncompleteNoteProps): JSXElement | null {
  const styles = useStyles();
  const shared = useShared();
  const state = useStore(store);
  const [proposed, setProposed] = useState(false);
  const { saved } = state.draft;
  const missing = saved ? missingParts(saved.summary) : [];
  if (!saved?.parts || missing.length === 0) return null;
  const of = saved.summary.parts?.of ?? 0;
  const finish = (): void => {
    const { body, exact } = finishParts(safeDraft(state.draft));
    state.edit('body', body);
    if (exact) onSave();
    else setProposed(true);
  };
  const told = proposed && isEdited(state, 'body') ? words.finishNotExact : words.finishHint;
  return (
    <div className={mergeClasses(shared.fact, styles.note)}>
      <Text block>
        {words.missingParts(missing, of)} {told}
      </Text>
      <Button size="small" disabledFocusable={locked || state.saving} onClick={finish}>
        {words.finishParts}
      </Button>
    </div>
  );
}
