import {
  Button,
  Field,
  Input,
  Radio,
  RadioGroup,
  Text,
  type JSXElement,
} from '@fluentui/react-components';
import { useStore } from 'zustand';
import type { Kind } from '../../core/crm/records.ts';
import { cutAt } from '../../core/draft/cut-text.ts';
import { lengthOf } from '../../core/draft/lengths.ts';
import type { DraftKey } from '../../core/draft/values.ts';
import { isEdited, valuesOf, type DraftStore } from '../stores/draft-store.ts';
import { strings } from '../strings.ts';
import { EditableField } from './EditableField.tsx';
import { problemAt } from './problem-at.ts';
import { useStyles } from './RecordFields.styles.ts';
import { RuledField } from './RuledField.tsx';
import { Section } from './Section.tsx';
import { useRefusalFocus } from './use-refusal-focus.ts';
import { useRecordType } from './use-record-type.ts';

export type RecordFieldsProps = {
  store: DraftStore;
  editing: boolean;
  canEdit: (key: DraftKey) => boolean;
};

const KIND_LABEL: Readonly<Record<Kind, string>> = {
  EmailMessage: strings.dialog.emailMessage,
  Task: strings.dialog.task,
};

function KindChoice({ store, editing, canEdit }: RecordFieldsProps): JSXElement | null {
  const state = useStore(store);
  const { kind } = valuesOf(state);
  const { kinds } = state.draft.rules;
  if (kinds.length < 2) return null;
  return (
    <EditableField
      label={strings.dialog.saveAs}
      editing={editing}
      locked={!canEdit('kind')}
      value={KIND_LABEL[kind]}
      was={isEdited(state, 'kind') ? KIND_LABEL[state.draft.overlay.base.kind] : null}
      onUndo={() => {
        state.undo('kind');
      }}
    >
      <Field label={strings.dialog.saveAs} size="small">
        <RadioGroup
          layout="horizontal"
          value={kind}
          onChange={(_event, { value }) => {
            state.edit('kind', value === 'Task' ? 'Task' : 'EmailMessage');
          }}
        >
          {kinds.map((one) => (
            <Radio key={one} value={one} label={KIND_LABEL[one]} />
          ))}
        </RadioGroup>
      </Field>
    </EditableField>
  );
}

function SubjectField({ store, editing, canEdit }: RecordFieldsProps): JSXElement {
  const styles = useStyles();
  const state = useStore(store);
  const { subject, kind } = valuesOf(state);
  const limit = lengthOf(state.draft.catalog, kind, 'Subject');
  const problem = problemAt(state, 'subject');
  return (
    <EditableField
      label={strings.dialog.subject}
      editing={editing || problem !== null}
      locked={!canEdit('subject')}
      value={subject || strings.dialog.empty}
      was={isEdited(state, 'subject') ? state.draft.overlay.base.subject : null}
      onUndo={() => {
        state.undo('subject');
      }}
    >
      <Field
        size="small"
        label={strings.dialog.subject}
        validationMessage={
          problem === null ? null : (
            <span className={styles.problem}>
              <Text size={200}>{problem}</Text>
              {subject.length > limit && (
                <Button
                  size="small"
                  onClick={() => {
                    state.edit('subject', cutAt(subject, limit));
                  }}
                >
                  {strings.dialog.shorten}
                </Button>
              )}
            </span>
          )
        }
      >
        <Input
          size="small"
          value={subject}
          onChange={(_event, { value }) => {
            state.edit('subject', value);
          }}
        />
      </Field>
    </EditableField>
  );
}

/** Section *Fields*: the kind, the subject, and the fields that policy and describe name (D2, D7). */
export function RecordFields(props: RecordFieldsProps): JSXElement {
  useRecordType(props.store);
  const place = useRefusalFocus(props.store);
  const state = useStore(props.store);
  const { kind } = valuesOf(state);
  const described = state.draft.catalog.objects[kind]?.fields ?? {};
  return (
    <div ref={place}>
      <Section title={strings.dialog.fields}>
        <KindChoice {...props} />
        <SubjectField {...props} />
        {state.draft.rules.fields[kind].map((rule) => {
          const field = described[rule.name];
          return field?.createable === true ? (
            <RuledField key={`${kind}.${rule.name}`} {...props} rule={rule} field={field} />
          ) : null;
        })}
      </Section>
    </div>
  );
}
