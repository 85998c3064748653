import {
  Button,
  mergeClasses,
  Radio,
  RadioGroup,
  Text,
  type JSXElement,
} from '@fluentui/react-components';
import { Dismiss20Regular, Warning20Filled } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import { differences, type Difference } from '../../core/draft/compare.ts';
import type { Draft } from '../../core/draft/draft.ts';
import { current } from '../../core/draft/overlay.ts';
import type { DraftKey } from '../../core/draft/values.ts';
import { keyLabel, keyText } from '../recovery/value-text.ts';
import { Modal } from '../shared/Modal.tsx';
import { useShared } from '../shared/shared.styles.ts';
import { strings } from '../strings.ts';
import { useStyles } from './ChangedMeanwhile.styles.ts';
import { useStyles as useDialogStyles } from './SaveEmailDialog.styles.ts';

const words = strings.changedElsewhere;

export type ChangedMeanwhileProps = {
  open: boolean;
  mine: Draft;
  /** The record as it is now. */
  theirs: Draft;
  /** When it was changed, in words. */
  when: string;
  /** Saves with the user's own values of these fields, and the others' where both changed one. */
  onSave: (keep: readonly DraftKey[]) => void;
  onDiscard: () => void;
  onClose: () => void;
};

type Shown = Extract<Difference, { kind: 'shown' }>;
type CardProps = { mine: Draft; theirs: Draft; name: string };

function Choice(
  props: CardProps & { of: Shown; yours: boolean; onChange: (yours: boolean) => void },
): JSXElement {
  const { mine, theirs, name, of, yours, onChange } = props;
  const styles = useStyles();
  const shared = useShared();
  const label = useId();
  const option = (title: string, draft: Draft): JSXElement => (
    <>
      <Text block className={shared.note}>
        {title}
      </Text>
      <Text className={mergeClasses(styles.value, shared.anywhere)} dir="auto">
        {keyText(of.key, current(draft.overlay))}
      </Text>
    </>
  );
  return (
    <div className={styles.card}>
      <Text id={label} className={shared.groupHead}>
        {keyLabel(of.key, mine)}
      </Text>
      <Text className={mergeClasses(shared.note, shared.oneLine)}>
        {words.was(keyText(of.key, mine.overlay.base))}
      </Text>
      {of.conflict ? (
        <RadioGroup
          aria-labelledby={label}
          value={yours ? 'yours' : 'theirs'}
          onChange={(_event, { value }) => {
            onChange(value === 'yours');
          }}
        >
          <Radio value="yours" label={{ children: option(words.yours, mine) }} />
          <Radio value="theirs" label={{ children: option(`${words.theirs} · ${name}`, theirs) }} />
        </RadioGroup>
      ) : (
        option(words.stays(name), theirs)
      )}
    </div>
  );
}

function Carried({
  of,
  name,
}: {
  of: Extract<Difference, { kind: 'carried' }>;
  name: string;
}): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  return (
    <div className={styles.card}>
      <Text className={shared.groupHead}>{of.label}</Text>
      <Text className={mergeClasses(shared.note, shared.oneLine)}>
        {words.was(String(of.was ?? strings.dialog.empty))}
      </Text>
      <Text block className={shared.note}>
        {words.stays(name)}
      </Text>
      <Text className={mergeClasses(styles.value, shared.anywhere)} dir="auto">
        {String(of.theirs ?? strings.dialog.empty)}
      </Text>
    </div>
  );
}

function Warning({ name, when, n }: { name: string; when: string; n: number }): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  return (
    <div className={styles.warning} role="alert">
      <Warning20Filled className={styles.warningIcon} aria-hidden />
      <div>
        <Text block className={shared.strong}>
          {words.title(name, when)}
        </Text>
        <Text className={shared.fact}>{n === 0 ? words.noConflict : words.text(n)}</Text>
      </div>
    </div>
  );
}

/** The user's values beside those that somebody else has saved meanwhile: nothing is written before a choice is made (E7). */
export function ChangedMeanwhile(props: ChangedMeanwhileProps): JSXElement {
  const { open, mine, theirs, when, onSave, onDiscard, onClose } = props;
  const styles = useStyles();
  const dialog = useDialogStyles();
  const shared = useShared();
  const heading = useId();
  const [given, setGiven] = useState<ReadonlySet<DraftKey>>(new Set());
  const all = differences(mine, theirs);
  const name = theirs.saved?.changedBy?.name ?? words.someone;
  const conflicts = all.flatMap((one) => (one.kind === 'shown' && one.conflict ? [one.key] : []));
  return (
    <Modal open={open} labelledBy={heading} className={dialog.surface} onClose={onClose}>
      <div className={dialog.content}>
        <div className={mergeClasses(dialog.head, shared.rule)}>
          <div className={shared.grow}>
            <h2 id={heading} className={dialog.title}>
              {words.dialogTitle}
            </h2>
            <Text className={mergeClasses(shared.note, shared.oneLine)} dir="auto">
              {mine.facts.subject}
            </Text>
          </div>
          <Button
            appearance="subtle"
            icon={<Dismiss20Regular />}
            aria-label={strings.close}
            title={strings.close}
            onClick={onClose}
          />
        </div>
        <div className={shared.scroll}>
          <div className={styles.body}>
            <Warning name={name} when={when} n={conflicts.length} />
            {all.map((of, at) =>
              of.kind === 'shown' ? (
                <Choice
                  key={of.key}
                  {...{ mine, theirs, name, of }}
                  yours={!given.has(of.key)}
                  onChange={(yours) => {
                    const others = [...given].filter((key) => key !== of.key);
                    setGiven(new Set(yours ? others : [...others, of.key]));
                  }}
                />
              ) : (
                // The parts of a split body may have changed in one field each.
                <Carried key={`${of.label} ${String(at)}`} of={of} name={name} />
              ),
            )}
            <div>
              <Button appearance="transparent" onClick={onDiscard}>
                {words.discardMine}
              </Button>
            </div>
          </div>
        </div>
        <div className={mergeClasses(styles.footer, shared.ruleTop)}>
          <Text className={shared.fact}>{words.nothingWritten}</Text>
          <div className={styles.buttons}>
            <Button
              appearance="primary"
              className={styles.save}
              onClick={() => {
                onSave(conflicts.filter((key) => !given.has(key)));
              }}
            >
              {words.saveThese}
            </Button>
            <Button onClick={onClose}>{strings.buttons.cancel}</Button>
          </div>
        </div>
      </div>
    </Modal>
  );
}
