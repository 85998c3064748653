import { Button, mergeClasses, Text, type JSXElement } from '@fluentui/react-components';
import { History20Regular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { Draft } from '../../core/draft/draft.ts';
import { current, editedKeys } from '../../core/draft/overlay.ts';
import type { Unfinished } from '../../core/operations/recover.ts';
import { Busy } from '../shared/Busy.tsx';
import { useShared } from '../shared/shared.styles.ts';
import { useStyles } from './RecoveryPage.styles.ts';
import { recoveryStrings as strings } from './strings.ts';
import { keyLabel, keyText } from './value-text.ts';

export type RecoveryPageProps = {
  item: Unfinished;
  /** How many more wait behind this one. */
  more: number;
  busy: boolean;
  trouble: string | null;
  /** When Salesforce was asked, in words. */
  checked: string;
  when: (iso: string) => string;
  onFinish: () => void;
  onRestore: () => void;
  onLater: () => void;
};

function foundText({ entry, finding }: Unfinished): string {
  if (finding.kind === 'lost') return strings.gone;
  if (!finding.now) return strings.nothing;
  const same = finding.now.summary.changedAt === entry.old?.summary.changedAt;
  return same ? strings.earlier : strings.changedSince;
}

function editLines({ entry }: Unfinished): readonly string[] {
  const draft: Draft = { ...entry.draft, catalog: { objects: {} } };
  const values = current(draft.overlay);
  return editedKeys(draft.overlay).map((key) => `${keyLabel(key, draft)}: ${keyText(key, values)}`);
}

function Facts({ item, checked }: { item: Unfinished; checked: string }): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  const lines = item.entry.doing === 'edit' ? editLines(item) : [];
  return (
    <dl className={styles.facts}>
      <dt className={shared.note}>{strings.inSalesforce}</dt>
      <dd>{foundText(item)}</dd>
      {lines.length > 0 && <dt className={shared.note}>{strings.yourEdit}</dt>}
      {lines.length > 0 && (
        <dd>
          {lines.map((line) => (
            <Text block size={200} key={line} dir="auto" className={shared.nameLine}>
              {line}
            </Text>
          ))}
        </dd>
      )}
      <dt className={shared.note}>{strings.checked}</dt>
      <dd>{checked}</dd>
    </dl>
  );
}

/** Asks what becomes of something that a closed Outlook left unfinished (E8). Nothing is done without an answer. */
export function RecoveryPage(props: RecoveryPageProps): JSXElement {
  const { item, more, busy, trouble, checked, when, onFinish, onRestore, onLater } = props;
  const styles = useStyles();
  const shared = useShared();
  const heading = useRef<HTMLHeadingElement>(null);
  const { entry, finding } = item;
  const { doing } = entry;
  const gone = finding.kind === 'lost';
  const changes = editedKeys(entry.draft.overlay).length;
  const mail = [entry.sender, entry.mailDate === null ? '' : when(entry.mailDate)];
  useEffect(() => {
    heading.current?.focus();
  }, [entry.id]);
  const choice = (label: string, text: string, primary: boolean, act: () => void): JSXElement => (
    <div className={styles.choice}>
      <Button
        appearance={primary ? 'primary' : 'secondary'}
        disabledFocusable={busy}
        icon={busy && primary ? <Busy /> : null}
        onClick={() => {
          if (!busy) act();
        }}
      >
        {label}
      </Button>
      <Text className={shared.fact}>{text}</Text>
    </div>
  );
  return (
    <main className={styles.page}>
      <div className={styles.head}>
        <History20Regular className={styles.icon} aria-hidden />
        <div>
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {strings.title(doing)}
          </h1>
          <Text className={shared.fact}>{strings.text(doing, when(entry.startedAt))}</Text>
        </div>
      </div>
      <div className={styles.card}>
        <h2 className={styles.subject} dir="auto">
          {entry.subject}
        </h2>
        <Text className={shared.note} dir="auto">
          {mail.filter(Boolean).join(' · ')}
        </Text>
        <Facts item={item} checked={checked} />
      </div>
      {trouble !== null && (
        <Text role="alert" className={mergeClasses(shared.danger, shared.anywhere)}>
          {trouble}
        </Text>
      )}
      {choice(strings.finish(doing), strings.finishText(doing, changes), true, onFinish)}
      {choice(
        strings.restore(doing, gone),
        strings.restoreText(doing, changes, gone),
        false,
        onRestore,
      )}
      <Button appearance="transparent" onClick={onLater}>
        {strings.later}
      </Button>
      {more > 0 && <Text className={shared.note}>{strings.more(more)}</Text>}
    </main>
  );
}
