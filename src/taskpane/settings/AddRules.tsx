import { Button, Field, Text, Textarea, type JSXElement } from '@fluentui/react-components';
import { useState } from 'react';
import { parseRules, type RuleLines } from '../../core/participants/rule.ts';
import { useShared } from '../shared/shared.styles.ts';
import { useStyles } from './Setting.styles.ts';
import { strings } from './strings.ts';

export type AddRulesProps = {
  present: readonly string[];
  isFreeMail: (domain: string) => boolean;
  onAdd: (rules: readonly string[]) => void;
};

type Outcome = {
  readonly added: number;
  readonly known: number;
  readonly free: readonly string[];
  readonly invalid: RuleLines['invalid'];
};

/** Adds one rule or a pasted list; lines that are no rule stay in the field and are named. */
export function AddRules({ present, isFreeMail, onAdd }: AddRulesProps): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  const [typed, setTyped] = useState('');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const words = strings.blocklist;

  const add = (): void => {
    const { rules, invalid } = parseRules(typed);
    const fresh = rules.filter(({ text }) => !present.includes(text));
    if (fresh.length > 0) onAdd(fresh.map(({ text }) => text));
    setTyped(invalid.map(({ line }) => line).join('\n'));
    setOutcome({
      added: fresh.length,
      known: rules.length - fresh.length,
      free: fresh
        .filter(({ kind, text }) => kind === 'domain' && isFreeMail(text))
        .map(({ text }) => text),
      invalid,
    });
  };

  const told = outcome
    ? [
        ...(outcome.added > 0 ? [words.added(outcome.added)] : []),
        ...(outcome.known > 0 ? [words.known(outcome.known)] : []),
        ...outcome.free.map((domain) => words.freeMail(domain)),
      ]
    : [];
  const problems = outcome?.invalid ?? [];
  return (
    <form
      className={styles.block}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Field
        size="small"
        label={words.add}
        hint={words.hint}
        validationState={problems.length > 0 ? 'error' : 'none'}
        validationMessage={
          problems.length > 0 ? (
            <>
              {problems.map(({ line, problem }) => (
                <span key={line} className={shared.anywhere}>
                  {words.invalid(line, problem)}
                  <br />
                </span>
              ))}
            </>
          ) : null
        }
      >
        <Textarea
          size="small"
          rows={2}
          resize="vertical"
          value={typed}
          onChange={(_event, { value }) => {
            setTyped(value);
          }}
        />
      </Field>
      <div className={styles.actions}>
        <Button size="small" type="submit">
          {words.addButton}
        </Button>
      </div>
      <div role="status">
        {told.map((line) => (
          <Text key={line} block className={shared.note}>
            {line}
          </Text>
        ))}
      </div>
    </form>
  );
}
