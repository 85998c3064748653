import { Field, Radio, RadioGroup, type JSXElement } from '@fluentui/react-components';
import { useState } from 'react';
import { useStore } from 'zustand';
import { valuesOf, type DraftStore } from '../stores/draft-store.ts';
import { strings } from '../strings.ts';
import { dialogStrings as words } from './strings.ts';

/** Which text is written. A text that was edited stays to choose, so that a look at the other ones loses nothing (D9). */
export function BodyChoice({ store }: { store: DraftStore }): JSXElement {
  const state = useStore(store);
  const { body } = valuesOf(state);
  const { base } = state.draft.overlay;
  const [last, setLast] = useState(body.edited);
  if (body.edited && body.edited !== last) setLast(body.edited);
  const saved = base.body.edited;
  const isSaved = body.edited !== null && body.edited === saved;
  const typed = last !== null && last !== saved ? last : null;
  const value = isSaved ? 'saved' : body.edited ? 'edited' : body.choice;
  return (
    <Field size="small" label={<span hidden>{strings.dialog.body}</span>}>
      <RadioGroup
        layout="horizontal"
        aria-label={strings.dialog.body}
        value={value}
        onChange={(_event, chosen) => {
          if (chosen.value === 'saved') state.edit('body', base.body);
          else if (chosen.value === 'edited') state.edit('body', { ...body, edited: typed });
          else
            state.edit('body', {
              choice: chosen.value === 'whole' ? 'whole' : 'new',
              edited: null,
            });
        }}
      >
        {saved && <Radio value="saved" label={strings.dialog.asSaved} />}
        <Radio value="new" label={strings.dialog.newPart} />
        <Radio value="whole" label={strings.dialog.whole} />
        {typed && <Radio value="edited" label={words.edited} />}
      </RadioGroup>
    </Field>
  );
}
