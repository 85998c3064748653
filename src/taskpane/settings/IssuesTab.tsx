import { Button, mergeClasses, Text, type JSXElement } from '@fluentui/react-components';
import { Copy16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { DiscardQuestion } from '../outbox/DiscardQuestion.tsx';
import { useShared } from '../shared/shared.styles.ts';
import { supportText, type IssueView } from './issue-view.ts';
import { useStyles } from './Setting.styles.ts';
import { strings } from './strings.ts';

const words = strings.issues;

const RETRY = { failed: words.retry, stopped: words.finish, waiting: words.tryNow } as const;

function Issue({ issue, onDismiss }: { issue: IssueView; onDismiss: () => void }): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  const subject = issue.subject.trim() || words.noSubject;
  const when = words[issue.state](issue.when);
  const button = (label: string, onClick: (() => void) | null, subtle = false): JSXElement | null =>
    onClick && (
      <Button
        size="small"
        appearance={subtle ? 'subtle' : 'secondary'}
        aria-label={`${label}: ${subject}`}
        onClick={onClick}
      >
        {label}
      </Button>
    );
  return (
    <li className={mergeClasses(styles.block, shared.rule)}>
      <Text
        dir="auto"
        title={subject}
        className={mergeClasses(shared.strong, shared.oneLine, shared.nameLine)}
      >
        {subject}
      </Text>
      <Text className={shared.note}>{`${issue.mailDate} · ${when}`}</Text>
      <Text dir="auto" className={mergeClasses(shared.fact, shared.anywhere, shared.nameLine)}>
        {issue.cause}
      </Text>
      <Text className={mergeClasses(shared.note, shared.anywhere)}>{issue.code}</Text>
      <div className={styles.actions}>
        {button(RETRY[issue.state], issue.onRetry)}
        {button(words.open, issue.onDialog ?? null)}
        {button(words.openRecord, issue.onOpen)}
        {button(issue.loses ? words.discard : words.dismiss, onDismiss, true)}
      </div>
    </li>
  );
}

export type IssuesTabProps = { issues: readonly IssueView[]; onCopy: (text: string) => void };

/** Every failed or unfinished save of this device (X4). */
export function IssuesTab({ issues, onCopy }: IssuesTabProps): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  const [copied, setCopied] = useState(false);
  const [asking, setAsking] = useState<IssueView | null>(null);
  if (issues.length === 0)
    return (
      <div className={styles.block}>
        <Text className={shared.fact}>{words.none}</Text>
      </div>
    );
  return (
    <>
      {asking && (
        <DiscardQuestion
          subject={asking.subject.trim() || words.noSubject}
          maybeWritten={asking.loses?.maybeWritten === true}
          onDiscard={() => {
            setAsking(null);
            asking.onDismiss();
          }}
          onKeep={() => {
            setAsking(null);
          }}
        />
      )}
      <ul aria-label={strings.tabs.issues} className={shared.list}>
        {issues.map((issue) => (
          <Issue
            key={issue.id}
            issue={issue}
            onDismiss={() => {
              if (issue.loses) setAsking(issue);
              else issue.onDismiss();
            }}
          />
        ))}
      </ul>
      <div className={styles.block}>
        <div className={styles.actions}>
          <Button
            size="small"
            icon={<Copy16Regular />}
            onClick={() => {
              onCopy(supportText(issues));
              setCopied(true);
            }}
          >
            {words.copy}
          </Button>
        </div>
        <Text className={shared.note}>{words.copyNote}</Text>
        <Text role="status" className={shared.note}>
          {copied ? words.copied : ''}
        </Text>
      </div>
    </>
  );
}
