import { Button, Checkbox, Text, type JSXElement } from '@fluentui/react-components';
import { Eye16Regular } from '@fluentui/react-icons';
import { useStore } from 'zustand';
import { isIn, type Hidden } from '../../core/draft/hidden.ts';
import { useShared } from '../shared/shared.styles.ts';
import { isEdited, valuesOf, type DraftStore } from '../stores/draft-store.ts';
import { EditableField } from './EditableField.tsx';
import { dialogStrings as words } from './strings.ts';

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

type PassageProps = { text: string; onShow: () => void };

function Passage({ text, onShow }: PassageProps): JSXElement {
  const shared = useShared();
  const line = oneLine(text);
  return (
    <li className={shared.row}>
      <Text className={shared.oneLine} title={line} dir="auto">
        {line}
      </Text>
      <Button
        size="small"
        appearance="subtle"
        icon={<Eye16Regular />}
        aria-label={words.hide.show(line.slice(0, 60))}
        title={words.hide.showShort}
        onClick={onShow}
      />
    </li>
  );
}

/** What is hidden before saving, each passage with its way back, and whether the subject is masked too (D9). */
export function HiddenText({ store }: { store: DraftStore }): JSXElement | null {
  const shared = useShared();
  const state = useStore(store);
  const { hidden, subject } = valuesOf(state);
  if (hidden.texts.length === 0) return null;
  const set = (change: Partial<Hidden>): void => {
    state.edit('hidden', { ...hidden, ...change });
  };
  return (
    <EditableField
      label={words.hide.title}
      editing
      value={null}
      was={
        isEdited(state, 'hidden')
          ? words.hide.was(state.draft.overlay.base.hidden.texts.length)
          : null
      }
      onUndo={() => {
        state.undo('hidden');
      }}
    >
      <div role="group" aria-label={words.hide.title}>
        <Text className={shared.note}>{words.hide.title}</Text>
        <ul className={shared.list}>
          {hidden.texts.map((text) => (
            <Passage
              key={text}
              text={text}
              onShow={() => {
                const texts = hidden.texts.filter((one) => one !== text);
                if (texts.length === 0) state.undo('hidden');
                else set({ texts });
              }}
            />
          ))}
        </ul>
        {isIn(subject, hidden) && (
          <Checkbox
            label={words.hide.inSubject}
            checked={hidden.inSubject}
            onChange={(_event, { checked }) => {
              set({ inSubject: checked === true });
            }}
          />
        )}
        <Text block className={shared.note}>
          {words.hide.noEml}
        </Text>
      </div>
    </EditableField>
  );
}
