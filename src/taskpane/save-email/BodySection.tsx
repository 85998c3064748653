import { Link as TextLink, mergeClasses, Text, type JSXElement } from '@fluentui/react-components';
import { useState } from 'react';
import { useStore } from 'zustand';
import { chosenBody } from '../../core/draft/chosen-body.ts';
import { maskText } from '../../core/draft/hidden.ts';
import { useShared } from '../shared/shared.styles.ts';
import { isEdited, valuesOf, type DraftStore } from '../stores/draft-store.ts';
import { strings } from '../strings.ts';
import { BodyChoice } from './BodyChoice.tsx';
import { useStyles } from './BodySection.styles.ts';
import { EditableField } from './EditableField.tsx';
import { HiddenText } from './HiddenText.tsx';
import { Section } from './Section.tsx';
import { dialogStrings as words } from './strings.ts';
import { useWritten } from './use-written.ts';
import { late } from '../late.tsx';
import { loadBodyEditor } from '../late-code.ts';

const BodyEditor = late(loadBodyEditor, (code) => code.BodyEditor);

export type BodySectionProps = { store: DraftStore; editing: boolean; locked: boolean };

const lineCount = (text: string): number =>
  text.split('\n').filter((line) => line.trim() !== '').length;

const firstLines = (text: string): string => text.trim().slice(0, 300);

/** How much of the mail is written, and what does not fit (D9, D10). */
function Notes({ store, text }: { store: DraftStore; text: string }): JSXElement {
  const shared = useShared();
  const state = useStore(store);
  const { body } = valuesOf(state);
  const left = body.edited === null && body.choice === 'new' ? state.draft.facts.quotedMails : 0;
  const { cuts, parts } = useWritten(store)?.preview ?? { cuts: [], parts: [] };
  const tooLong = cuts.some(({ kind }) => kind === 'text-cut' || kind === 'history-dropped');
  const summary = [
    strings.dialog.lines(lineCount(text)),
    ...(left > 0 ? [strings.dialog.leftOut(left)] : []),
  ].join(' · ');
  return (
    <>
      <Text className={shared.note}>{summary}</Text>
      {parts.length > 0 && <Text className={shared.fact}>{words.split(parts.length)}</Text>}
      {tooLong && <Text className={shared.fact}>{words.tooLong}</Text>}
    </>
  );
}

/** Section *Body*: which text is written, a look at it, an editor that keeps its formatting, and what is hidden (D9). */
export function BodySection({ store, editing, locked }: BodySectionProps): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  const state = useStore(store);
  const [open, setOpen] = useState(false);
  const { overlay } = state.draft;
  const facts = useWritten(store)?.facts ?? state.draft.facts;
  const { body, hidden } = valuesOf(state);
  const text = maskText(chosenBody(body, facts).text, hidden);
  const look = firstLines(text) || strings.dialog.empty;
  const toggle = (
    <TextLink
      as="button"
      aria-expanded={open}
      onClick={() => {
        setOpen(!open);
      }}
    >
      {open ? strings.dialog.done : strings.dialog.editText}
    </TextLink>
  );
  return (
    <Section title={strings.dialog.body} action={locked ? undefined : toggle}>
      <EditableField
        label={strings.dialog.body}
        editing={editing || open}
        locked={locked}
        value={<Text className={shared.twoLines}>{look}</Text>}
        was={isEdited(state, 'body') ? firstLines(chosenBody(overlay.base.body, facts).text) : null}
        onUndo={() => {
          state.undo('body');
        }}
      >
        <div className={shared.column}>
          <BodyChoice store={store} />
          {open ? (
            <BodyEditor fallback={<div className={styles.plain} />} store={store} />
          ) : (
            <Text className={mergeClasses(styles.box, styles.look)}>{look}</Text>
          )}
          <Notes store={store} text={text} />
        </div>
      </EditableField>
      <HiddenText store={store} />
    </Section>
  );
}
