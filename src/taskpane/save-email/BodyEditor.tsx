import { Textarea, type JSXElement } from '@fluentui/react-components';
import { useState } from 'react';
import { useStore } from 'zustand';
import { chosenBody } from '../../core/draft/chosen-body.ts';
import { valuesOf, type DraftStore } from '../stores/draft-store.ts';
import { safeDraft } from '../stores/written.ts';
import { strings } from '../strings.ts';
import { useStyles } from './BodySection.styles.ts';
import { HideButton } from './HideButton.tsx';
import { RichText } from './RichText.tsx';

type EditorProps = { store: DraftStore; onSelect: (text: string) => void };

function TextEditor({ store, onSelect }: EditorProps): JSXElement {
  const styles = useStyles();
  const state = useStore(store);
  const { body, kind } = valuesOf(state);
  const { html, text } = chosenBody(body, safeDraft(state.draft).facts);
  if (kind === 'EmailMessage' && html !== null)
    return (
      <RichText
        label={strings.dialog.bodyText}
        html={html}
        onSelect={onSelect}
        onChange={(editedHtml, editedText) => {
          state.edit('body', { ...body, edited: { html: editedHtml, text: editedText } });
        }}
      />
    );
  return (
    <Textarea
      size="small"
      resize="vertical"
      aria-label={strings.dialog.bodyText}
      className={styles.plain}
      value={text}
      onSelect={(event) => {
        const { value, selectionStart, selectionEnd } = event.currentTarget;
        if (selectionEnd > selectionStart) onSelect(value.slice(selectionStart, selectionEnd));
      }}
      onChange={(_event, { value }) => {
        state.edit('body', { ...body, edited: { html: null, text: value } });
      }}
    />
  );
}

/** The body being edited, and what is selected in it, to be hidden; its code comes when the text is to be edited. */
export function BodyEditor({ store }: { store: DraftStore }): JSXElement {
  const [selected, setSelected] = useState('');
  return (
    <>
      <TextEditor store={store} onSelect={setSelected} />
      <HideButton store={store} selected={selected} />
    </>
  );
}
