import { Avatar, Badge, mergeClasses, Text } from '@fluentui/react-components';
import { Attach16Regular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { SimulatedMail } from '../outlook/simulated-mail.ts';
import { listDate, whoIn } from './mail-list.ts';
import { useRowStyles } from './MessageList.styles.ts';
import { useOutlook, usePage } from './sandbox-context.ts';

export type MessageRowProps = {
  readonly mail: SimulatedMail;
  readonly selected: boolean;
  /** In the tab order. */
  readonly reachable: boolean;
  readonly onSelect: (several: boolean) => void;
};

export function MessageRow({ mail, selected, reachable, onSelect }: MessageRowProps): ReactElement {
  const styles = useRowStyles();
  const who = useOutlook((state) => whoIn(mail, state));
  return (
    <li
      className={mergeClasses(styles.row, selected && styles.selected)}
      role="option"
      aria-selected={selected}
      tabIndex={reachable ? 0 : -1}
      onClick={(event) => {
        onSelect(event.ctrlKey || event.metaKey);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onSelect(event.ctrlKey || event.metaKey);
      }}
    >
      <Avatar size={32} name={who} color="colorful" aria-hidden />
      <div className={styles.text}>
        <FirstLine mail={mail} who={who} />
        <Text
          size={200}
          className={mergeClasses(styles.oneLine, mail.unread && styles.unread)}
          dir="auto"
        >
          {mail.subject || '(no subject)'}
        </Text>
        {mail.preview !== '' && (
          <Text size={200} className={mergeClasses(styles.oneLine, styles.quiet)} dir="auto">
            {mail.preview}
          </Text>
        )}
        <Categories names={mail.categories} />
      </div>
    </li>
  );
}

function FirstLine({ mail, who }: { mail: SimulatedMail; who: string }): ReactElement {
  const styles = useRowStyles();
  const language = useOutlook((state) => state.profile.language);
  const openedAt = usePage((state) => state.openedAt);
  const weight = mail.unread ? 'semibold' : 'regular';
  return (
    <div className={styles.top}>
      <Text weight={weight} className={mergeClasses(styles.oneLine, styles.grow)} dir="auto">
        {who}
      </Text>
      {mail.files.some(({ inline }) => !inline) && (
        <Attach16Regular className={styles.fixed} aria-label="Has attachments" />
      )}
      <Text size={200} className={mergeClasses(styles.fixed, styles.quiet)}>
        {listDate(mail.createdAt, openedAt, language)}
      </Text>
    </div>
  );
}

function Categories({ names }: { names: readonly string[] }): ReactElement | null {
  const styles = useRowStyles();
  if (names.length === 0) return null;
  return (
    <div className={styles.chips}>
      {names.map((name) => (
        <Badge key={name} appearance="tint" color="brand" shape="rounded">
          {name}
        </Badge>
      ))}
    </div>
  );
}
