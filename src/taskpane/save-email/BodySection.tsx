import {
  Link as TextLink,
  Field,
  mergeClasses,
  Radio,
  RadioGroup,
  Text,
  Textarea,
  type JSXElement,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useStore } from 'zustand';
import { chosenBody } from '../../core/draft/body.ts';
import { useShared } from '../shared/shared.styles.ts';
import { isEdited, valuesOf, type DraftStore } from '../stores/draft-store.ts';
import { strings } from '../strings.ts';
import { useStyles } from './BodySection.styles.ts';
import { EditableField } from './EditableField.tsx';
import { RichText } from './RichText.tsx';
import { Section } from './Section.tsx';

export type BodySectionProps = { store: DraftStore; editing: boolean; locked: boolean };

const lineCount = (text: string): number =>
  text.split('\n').filter((line) => line.trim() !== '').length;

const firstLines = (text: string): string => text.trim().slice(0, 300);

function BodyChoice({ store }: { store: DraftStore }): JSXElement {
  const state = useStore(store);
  const { body } = valuesOf(state);
  const { base } = state.draft.overlay;
  const asSaved = state.draft.saved !== null;
  const value = body.edited && asSaved ? 'saved' : body.choice;
  return (
    <Field size="small" label={<span hidden>{strings.dialog.body}</span>}>
      <RadioGroup
        layout="horizontal"
        aria-label={strings.dialog.body}
        value={value}
        onChange={(_event, chosen) => {
          if (chosen.value === 'saved') state.edit('body', base.body);
          else
            state.edit('body', {
              choice: chosen.value === 'whole' ? 'whole' : 'new',
              edited: null,
            });
        }}
      >
        {asSaved && <Radio value="saved" label={strings.dialog.asSaved} />}
        <Radio value="new" label={strings.dialog.newPart} />
        <Radio value="whole" label={strings.dialog.whole} />
      </RadioGroup>
    </Field>
  );
}

function TextEditor({ store }: { store: DraftStore }): JSXElement {
  const styles = useStyles();
  const state = useStore(store);
  const { body, kind } = valuesOf(state);
  const { html, text } = chosenBody(body, state.draft.facts);
  if (kind === 'EmailMessage' && html !== null)
    return (
      <RichText
        label={strings.dialog.bodyText}
        html={html}
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
      onChange={(_event, { value }) => {
        state.edit('body', { ...body, edited: { html: null, text: value } });
      }}
    />
  );
}

/** Section *Body*: which text is written, a look at it, and an editor that keeps its formatting (D9). */
export function BodySection({ store, editing, locked }: BodySectionProps): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  const state = useStore(store);
  const [open, setOpen] = useState(false);
  const { facts, overlay } = state.draft;
  const { body } = valuesOf(state);
  const { text } = chosenBody(body, facts);
  const leftOut = body.edited === null && body.choice === 'new' ? facts.quotedMails : 0;
  const summary = [
    strings.dialog.lines(lineCount(text)),
    ...(leftOut > 0 ? [strings.dialog.leftOut(leftOut)] : []),
  ].join(' · ');
  const editor = (
    <div className={shared.column}>
      <BodyChoice store={store} />
      {open ? (
        <TextEditor store={store} />
      ) : (
        <Text className={mergeClasses(styles.box, styles.look)}>
          {firstLines(text) || strings.dialog.empty}
        </Text>
      )}
      <Text className={shared.note}>{summary}</Text>
    </div>
  );
  return (
    <Section
      title={strings.dialog.body}
      action={
        locked ? undefined : (
          <TextLink
            as="button"
            aria-pressed={open}
            onClick={() => {
              setOpen(!open);
            }}
          >
            {open ? strings.dialog.done : strings.dialog.editText}
          </TextLink>
        )
      }
    >
      <EditableField
        label={strings.dialog.body}
        editing={editing || open}
        locked={locked}
        value={<Text className={shared.twoLines}>{firstLines(text) || strings.dialog.empty}</Text>}
        was={isEdited(state, 'body') ? firstLines(chosenBody(overlay.base.body, facts).text) : null}
        onUndo={() => {
          state.undo('body');
        }}
      >
        {editor}
      </EditableField>
    </Section>
  );
}
