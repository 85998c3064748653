import { Button, mergeClasses, Text, type JSXElement } from '@fluentui/react-components';
import {
  ChevronDown12Regular,
  ChevronUp12Regular,
  CloudArrowUp16Regular,
  Mail20Regular,
} from '@fluentui/react-icons';
import { useId, useState } from 'react';
import { Note } from '../shared/Note.tsx';
import { useShared } from '../shared/shared.styles.ts';
import type { WaitingMail } from '../stores/save-state.ts';
import { strings } from '../strings.ts';
import { DiscardQuestion } from './DiscardQuestion.tsx';
import { waitingText } from './outbox-text.ts';
import { outboxStrings as words } from './strings.ts';
import { useStyles } from './Outbox.styles.ts';

export type OutboxProps = {
  mails: readonly WaitingMail[];
  /** The mail on screen is one of them: the list stands open, and says what happens with it. */
  isHere: boolean;
  when: (iso: string) => string;
  onTry: () => void;
  onOpen: (key: string) => void;
  onDiscard: (key: string) => void;
  /** Where files in Salesforce are seen; null while nobody is signed in. */
  onOpenFiles: (() => void) | null;
  /** Forgets the files of a discarded mail. */
  onForget: (key: string) => void;
};

type RowProps = Pick<OutboxProps, 'when' | 'onOpen' | 'onOpenFiles' | 'onForget'> & {
  mail: WaitingMail;
  onAsk: () => void;
};

function Row({ mail, when, onOpen, onOpenFiles, onForget, onAsk }: RowProps): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  const subject = mail.subject.trim() || strings.noSubject;
  const action = (label: string, onClick: () => void): JSXElement => (
    <Button
      size="small"
      appearance="subtle"
      className={shared.fixed}
      aria-label={`${label}: ${subject}`}
      onClick={onClick}
    >
      {label}
    </Button>
  );
  const refused = mail.state === 'refused';
  const discarded = mail.state === 'discarded';
  // Sentences, and two buttons: beside each other they leave a column of single words.
  const wordy = mail.state !== 'waiting';
  const actions = (
    <div className={mergeClasses(styles.actions, wordy && styles.below)}>
      {refused &&
        action(words.open, () => {
          onOpen(mail.key);
        })}
      {discarded && onOpenFiles && action(words.openFiles, onOpenFiles)}
      {discarded
        ? action(words.dismiss, () => {
            onForget(mail.key);
          })
        : action(words.discard, onAsk)}
    </div>
  );
  return (
    <li className={mergeClasses(shared.row, styles.mail, wordy && styles.wordy)}>
      <span className={styles.icon} aria-hidden>
        <Mail20Regular />
      </span>
      <div className={shared.grow}>
        <Text dir="auto" title={subject} className={mergeClasses(shared.oneLine, shared.nameLine)}>
          {subject}
        </Text>
        <Text
          block
          className={refused ? mergeClasses(shared.danger, shared.anywhere) : shared.note}
        >
          {waitingText(mail, when)}
        </Text>
        {wordy && actions}
      </div>
      {!wordy && actions}
    </li>
  );
}

/** Saves that wait on this device for a connection (X5): what they are, *Try now*, *Discard*. */
export function Outbox(props: OutboxProps): JSXElement {
  const { mails, isHere, when, onTry, onOpen, onDiscard } = props;
  const styles = useStyles();
  const shared = useShared();
  const [wasOpened, setOpened] = useState<boolean | null>(null);
  const [asking, setAsking] = useState<WaitingMail | null>(null);
  const list = useId();
  const open = wasOpened ?? isHere;
  const sendable = mails.filter(({ state }) => state !== 'refused').length;
  const toSave = mails.filter(({ state }) => state === 'waiting' || state === 'unknown');
  const offline = toSave.some(({ trouble }) => trouble.kind === 'offline');
  return (
    <section aria-label={words.title} className={shared.rule}>
      {isHere && offline && <Note title={words.noConnection} text={words.wait(toSave.length)} />}
      <div className={mergeClasses(shared.row, styles.head)}>
        <button
          type="button"
          className={styles.opener}
          aria-expanded={open}
          aria-controls={open ? list : undefined}
          onClick={() => {
            setOpened(!open);
          }}
        >
          <Text className={shared.groupHead}>{words.title}</Text>
          <Text className={mergeClasses(shared.note, shared.grow)}>{mails.length}</Text>
          {open ? <ChevronUp12Regular /> : <ChevronDown12Regular />}
        </button>
        {sendable > 0 && (
          <Button
            size="small"
            appearance="subtle"
            icon={<CloudArrowUp16Regular />}
            className={shared.fixed}
            onClick={onTry}
          >
            {words.tryNow}
          </Button>
        )}
      </div>
      {open && (
        <ul id={list} className={shared.list}>
          {mails.map((mail) => (
            <Row
              key={mail.key}
              mail={mail}
              when={when}
              onOpen={onOpen}
              onOpenFiles={props.onOpenFiles}
              onForget={props.onForget}
              onAsk={() => {
                setAsking(mail);
              }}
            />
          ))}
        </ul>
      )}
      {asking && (
        <DiscardQuestion
          subject={asking.subject.trim() || strings.noSubject}
          maybeWritten={asking.state === 'unknown'}
          onDiscard={() => {
            setAsking(null);
            onDiscard(asking.key);
          }}
          onKeep={() => {
            setAsking(null);
          }}
        />
      )}
    </section>
  );
}
