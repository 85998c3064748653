import { Button, Field, type JSXElement, mergeClasses, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { FormField } from '../../core/related/new-record.ts';
import type { AccountGuess } from '../../core/related/prefill.ts';
import { useShared } from '../shared/shared.styles.ts';
import type { RecordView } from './facts.ts';
import { RecordLookup } from './RecordLookup.tsx';
import { relatedStrings as words } from './strings.ts';
import { useStyles } from './UnknownAddress.styles.ts';
import type { SearchRecords } from './useRecordSearch.ts';

export type AccountFieldProps = {
  field: FormField;
  guess: AccountGuess | null;
  view: RecordView;
  search: SearchRecords;
  onChange: (id: string) => void;
};

/** The account of a new contact: the one that the domain tells, or another by name. */
export function AccountField({
  field,
  guess,
  view,
  search,
  onChange,
}: AccountFieldProps): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  const [picked, setPicked] = useState<string | null>(null);
  const [searching, setSearching] = useState(false);
  const name = field.value === '' ? words.none : (picked ?? guess?.name ?? words.none);
  const isGuess = guess !== null && field.value === guess.id;
  return (
    <div className={styles.field}>
      <Field
        size="small"
        label={field.label}
        required={field.required}
        {...(isGuess && { hint: words.matchedByDomain(guess.domain) })}
      >
        <div className={shared.row}>
          <Text className={mergeClasses(shared.oneLine, shared.nameLine)} dir="auto">
            {name}
          </Text>
          <Button
            size="small"
            appearance="subtle"
            className={styles.button}
            aria-expanded={searching}
            aria-label={`${words.changeAccount}: ${field.label}`}
            onClick={() => {
              setSearching(!searching);
            }}
          >
            {words.changeAccount}
          </Button>
        </div>
      </Field>
      {searching && (
        <RecordLookup
          label={words.findAccount}
          search={search}
          view={view}
          onPick={(record) => {
            setPicked(record.name);
            setSearching(false);
            onChange(record.id);
          }}
        />
      )}
    </div>
  );
}
