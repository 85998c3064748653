import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import {
  Archive20Regular,
  Calendar24Regular,
  Delete20Regular,
  Drafts20Regular,
  Mail24Filled,
  MailInbox20Regular,
  People24Regular,
  PeopleTeam20Regular,
  Send20Regular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { Folder } from '../outlook/simulated-mail.ts';
import { unreadIn } from './mail-list.ts';
import { useOutlook, usePage, useSandbox } from './sandbox-context.ts';

const useStyles = makeStyles({
  wideOnly: { display: 'flex', '@media (max-width: 1100px)': { display: 'none' } },
  rail: {
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalL,
    width: '48px',
    flexShrink: 0,
    paddingTop: tokens.spacingVerticalL,
    color: tokens.colorNeutralForeground3,
  },
  here: { color: tokens.colorBrandForeground1 },
  folders: {
    flexDirection: 'column',
    width: '184px',
    flexShrink: 0,
    boxSizing: 'border-box',
    paddingBlock: tokens.spacingVerticalM,
    paddingInline: tokens.spacingHorizontalS,
  },
  folder: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    width: '100%',
    height: '32px',
    paddingInline: tokens.spacingHorizontalS,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorTransparentBackground,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  open: {
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    fontWeight: tokens.fontWeightSemibold,
  },
  name: {
    flexGrow: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  count: { color: tokens.colorBrandForeground1 },
});

const icons: Readonly<Record<Folder['kind'], ReactElement>> = {
  inbox: <MailInbox20Regular />,
  drafts: <Drafts20Regular />,
  sent: <Send20Regular />,
  archive: <Archive20Regular />,
  deleted: <Delete20Regular />,
  shared: <PeopleTeam20Regular />,
};

/** Outlook's left edge; it goes when the window is narrow. The rail only shows where the mail stands among other apps. */
export function FolderList(): ReactElement {
  const styles = useStyles();
  const folders = useOutlook((state) => state.folders);
  return (
    <>
      <div className={mergeClasses(styles.wideOnly, styles.rail)} aria-hidden>
        <Mail24Filled className={styles.here} />
        <Calendar24Regular />
        <People24Regular />
      </div>
      <nav className={mergeClasses(styles.wideOnly, styles.folders)} aria-label="Folders">
        {folders.map((folder) => (
          <FolderButton key={folder.id} folder={folder} />
        ))}
      </nav>
    </>
  );
}

function FolderButton({ folder: { id, kind, name } }: { folder: Folder }): ReactElement {
  const styles = useStyles();
  const { actions } = useSandbox();
  const open = usePage((state) => state.folderId === id && state.search.trim() === '');
  const unread = useOutlook((state) => unreadIn(state.mails, id));
  return (
    <button
      type="button"
      className={mergeClasses(styles.folder, open && styles.open)}
      aria-current={open ? 'page' : undefined}
      onClick={() => {
        actions.openFolder(id);
      }}
    >
      {icons[kind]}
      <span className={styles.name}>{name}</span>
      {unread > 0 && (
        <Text size={200} className={styles.count} aria-label={`${String(unread)} unread`}>
          {unread}
        </Text>
      )}
    </button>
  );
}
