import { Button, Text, type JSXElement } from '@fluentui/react-components';
import { useState } from 'react';
import { RECORD_TYPE } from '../../core/crm/record-type.ts';
import type { CrmRecord } from '../../core/crm/records.ts';
import type { CrmFailure } from '../../core/ports/crm.ts';
import {
  describedAs,
  formProblems,
  setValue,
  type FormField,
} from '../../core/related/new-record.ts';
import type { NewObject } from '../../core/related/new-objects.ts';
import type { AccountGuess } from '../../core/related/prefill.ts';
import { useShared } from '../shared/shared.styles.ts';
import { AccountField } from './AccountField.tsx';
import { DuplicateMatches } from './DuplicateMatches.tsx';
import type { RecordView } from './facts.ts';
import { FieldInput } from './FieldInput.tsx';
import { relatedStrings as words } from './strings.ts';
import { useStyles } from './UnknownAddress.styles.ts';
import { useCreate, type CreateRecord } from './useCreate.ts';
import type { SearchRecords } from './useRecordSearch.ts';

export type NewRecordFormProps = {
  object: NewObject;
  /** What the form starts with; typed values are kept while the card is there. */
  start: readonly FormField[];
  account: AccountGuess | null;
  view: RecordView;
  searchAccounts: SearchRecords;
  create: CreateRecord;
  onCreated: (record: CrmRecord) => void;
  /** *Use this one* on a duplicate. */
  onUse: (record: CrmRecord) => void;
  failureText: (failure: CrmFailure) => string;
};

/** Salesforce's words for one field, where its refusal names that field. */
const refusalOf = (failure: CrmFailure | null, name: string): string | null =>
  failure?.kind === 'rejected' && failure.fields.includes(name) ? failure.message : null;

/** Whether the refusal already stands at a field that is on screen. */
const isAtField = (failure: CrmFailure, form: readonly FormField[]): boolean =>
  failure.kind === 'rejected' && form.some(({ name }) => failure.fields.includes(name));

/** A new Contact, Lead or Account: prefilled, with required marks and picklists from describe (R8). */
export function NewRecordForm(props: NewRecordFormProps): JSXElement {
  const { object, view } = props;
  const styles = useStyles();
  const shared = useShared();
  const [form, setForm] = useState(props.start);
  const [all, setAll] = useState(false);
  const { state, send, forget } = useCreate(props.create, props.onCreated);
  const { failure } = state;
  const found = formProblems(form);
  // Told at once, as it comes from another choice; all else from the first try on.
  const problems = state.tried ? found : found.filter(({ kind }) => kind === 'not-offered');
  const isNamed = ({ name }: FormField): boolean =>
    problems.some((problem) => problem.name === name) || refusalOf(failure, name) !== null;
  const fields = form.filter((field) => all || field.shown || isNamed(field));
  /** Picklists offer what the chosen record type offers; none chosen is the user's own. */
  const follow = async (type: string): Promise<void> => {
    const own = view.catalog?.objects[object] ?? null;
    const described = type === '' ? own : await view.describeRecordType(object, type);
    const isStill = (now: readonly FormField[]): boolean =>
      now.some((field) => field.name === RECORD_TYPE && field.value === type);
    if (described) setForm((now) => (isStill(now) ? describedAs(now, described) : now));
  };
  const change = (name: string, value: string): void => {
    setForm((now) => setValue(now, name, value));
    if (name === RECORD_TYPE) void follow(value);
    if (failure?.kind === 'duplicate') forget();
  };
  return (
    <form
      className={styles.body}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send(object, form, false);
      }}
    >
      <div className={styles.fields}>
        {fields.map((field) =>
          field.name === 'AccountId' ? (
            <AccountField
              key={field.name}
              field={field}
              guess={props.account}
              view={view}
              search={props.searchAccounts}
              onChange={(id) => {
                change('AccountId', id);
              }}
            />
          ) : (
            <FieldInput
              key={field.name}
              field={field}
              problem={problems.find(({ name }) => name === field.name) ?? null}
              refusal={refusalOf(failure, field.name)}
              onChange={(value) => {
                change(field.name, value);
              }}
            />
          ),
        )}
      </div>
      {failure?.kind === 'duplicate' ? (
        <DuplicateMatches
          message={failure.message}
          matches={failure.matches}
          view={view}
          onUse={props.onUse}
          onCreateAnyway={
            failure.canSaveAnyway
              ? () => {
                  send(object, form, true);
                }
              : null
          }
        />
      ) : (
        failure &&
        !isAtField(failure, form) && (
          <Text role="alert" className={shared.danger}>
            {props.failureText(failure)}
          </Text>
        )
      )}
      <div className={styles.buttons}>
        <Button
          type="submit"
          size="small"
          appearance="primary"
          className={styles.button}
          disabledFocusable={state.busy}
        >
          {state.busy ? words.creating : words.create[object]}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          className={styles.button}
          aria-expanded={all}
          onClick={() => {
            setAll(!all);
          }}
        >
          {all ? words.fewerFields : words.allFields}
        </Button>
      </div>
    </form>
  );
}
