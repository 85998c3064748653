import { Avatar, Button, mergeClasses, Text, Tooltip } from '@fluentui/react-components';
import {
  Archive16Regular,
  ChevronLeft20Regular,
  Delete16Regular,
  PanelRight16Regular,
} from '@fluentui/react-icons';
import { useMemo, type ReactElement } from 'react';
import { openMail } from '../outlook/outlook-state.ts';
import type { SimulatedMail } from '../outlook/simulated-mail.ts';
import { AttachmentButtons } from './AttachmentButtons.tsx';
import { mailDocument } from './mail-document.ts';
import { longDate, nameOf, recipientLine } from './mail-list.ts';
import { useReadingStyles } from './ReadingPane.styles.ts';
import { useOutlook, usePage, useSandbox } from './sandbox-context.ts';

/** The open mail as Outlook shows it. */
export function ReadingPane(): ReactElement {
  const styles = useReadingStyles();
  const mail = useOutlook(openMail);
  const several = useOutlook((state) => state.selectedIds.length);
  const behind = usePage((state) => state.listInFront);
  return (
    <div className={mergeClasses(styles.column, behind && styles.behind)}>
      {mail === null ? (
        <Text className={styles.empty}>
          {several > 1 ? `${String(several)} emails selected` : 'Select an email to read it'}
        </Text>
      ) : (
        <OpenMail mail={mail} />
      )}
    </div>
  );
}

function OpenMail({ mail }: { mail: SimulatedMail }): ReactElement {
  const styles = useReadingStyles();
  const dark = useOutlook((state) => state.dark);
  const { id, html } = mail;
  // A category or a property changes the mail, but not its text: the frame would load again and lose its place.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const text = useMemo(() => mailDocument(mail, dark), [id, html, dark]);
  return (
    <>
      <div className={styles.subjectCard}>
        <BackButton />
        <h2 className={styles.subject} title={mail.subject} dir="auto">
          {mail.subject || '(no subject)'}
        </h2>
      </div>
      <article className={styles.mailCard} aria-label={mail.subject || '(no subject)'}>
        <MailHead mail={mail} />
        <AttachmentButtons mail={mail} />
        <iframe
          className={styles.body}
          title="Text of the email"
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          srcDoc={text}
        />
      </article>
    </>
  );
}

function BackButton(): ReactElement {
  const styles = useReadingStyles();
  const { page } = useSandbox();
  const folderId = usePage((state) => state.folderId);
  const name = useOutlook((state) => state.folders.find(({ id }) => id === folderId)?.name);
  return (
    <Tooltip content={`Back to ${name ?? 'the list'}`} relationship="label">
      <Button
        size="small"
        appearance="subtle"
        className={styles.narrowOnly}
        icon={<ChevronLeft20Regular />}
        onClick={() => {
          page.setState({ listInFront: true });
        }}
      />
    </Tooltip>
  );
}

function MailHead({ mail }: { mail: SimulatedMail }): ReactElement {
  const styles = useReadingStyles();
  const profile = useOutlook((state) => state.profile);
  const who = mail.from === null ? 'No sender' : nameOf(mail.from);
  const line = recipientLine(mail, profile.address);
  return (
    <div className={styles.people}>
      <Avatar size={40} name={who} color="colorful" aria-hidden />
      <div className={styles.names}>
        <Text weight="semibold" className={styles.oneLine} title={mail.from?.address} dir="auto">
          {who}
        </Text>
        <Text size={200} className={mergeClasses(styles.oneLine, styles.quiet)} title={line}>
          {line}
        </Text>
      </div>
      <div className={styles.atEnd}>
        <MailButtons mail={mail} />
        <Text size={200} block className={styles.quiet}>
          {longDate(mail.sentAt, profile.language)}
        </Text>
      </div>
    </div>
  );
}

function MailButtons({ mail }: { mail: SimulatedMail }): ReactElement {
  const { actions, page } = useSandbox();
  const paneOpen = usePage((state) => state.paneOpen);
  const move = (folderId: string) => () => {
    actions.moveTo(mail.id, folderId);
  };
  return (
    <>
      {!paneOpen && (
        <Button
          size="small"
          appearance="subtle"
          icon={<PanelRight16Regular />}
          onClick={() => {
            page.setState({ paneOpen: true });
          }}
        >
          Sidecar
        </Button>
      )}
      <Tooltip content="Archive" relationship="label">
        <Button
          size="small"
          appearance="subtle"
          icon={<Archive16Regular />}
          onClick={move('archive')}
        />
      </Tooltip>
      <Tooltip content="Delete" relationship="label">
        <Button
          size="small"
          appearance="subtle"
          icon={<Delete16Regular />}
          onClick={move('deleted')}
        />
      </Tooltip>
    </>
  );
}
