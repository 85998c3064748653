import { Button, makeStyles, Text, tokens, Tooltip } from '@fluentui/react-components';
import { Dismiss16Regular, Pin16Filled, Pin16Regular } from '@fluentui/react-icons';
import { useCallback, type ReactElement } from 'react';
import { usePage, useSandbox } from './sandbox-context.ts';
import { watchCalls } from './watch-calls.ts';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    // Above the avatars of the mail, where a narrow window has room for the pane alone.
    position: 'relative',
    zIndex: 1,
    boxShadow: tokens.shadow4,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    flexShrink: 0,
    height: '40px',
    paddingInlineStart: tokens.spacingHorizontalM,
    paddingInlineEnd: tokens.spacingHorizontalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  title: { flexGrow: 1 },
  frame: { flexGrow: 1, width: '100%', border: 'none' },
});

/** Outlook's frame around the add-in, and in it the add-in's own page, in a frame as on the web. */
export function AddInPane(): ReactElement | null {
  const styles = useStyles();
  const open = usePage((state) => state.paneOpen);
  const width = usePage((state) => state.paneWidth);
  if (!open) return null;
  return (
    <aside className={styles.pane} style={{ width }} aria-label="Add-in pane">
      <div className={styles.head}>
        <Text weight="semibold" className={styles.title}>
          Sidecar
        </Text>
        <PinButton />
        <CloseButton />
      </div>
      <PaneFrame className={styles.frame} />
    </aside>
  );
}

/** Looks at the calls that the pane makes: the counter in the toolbar asks the org only when there was one. */
function PaneFrame({ className }: { className: string }): ReactElement {
  const { actions, orgUrl } = useSandbox();
  const load = usePage((state) => state.paneLoad);
  const watch = useCallback(
    (frame: HTMLIFrameElement) => watchCalls(frame, orgUrl, () => void actions.countCalls()),
    [actions, orgUrl],
  );
  return (
    <iframe key={load} ref={watch} className={className} title="Sidecar" src="sandbox-pane.html" />
  );
}

function PinButton(): ReactElement {
  const { page } = useSandbox();
  const pinned = usePage((state) => state.pinned);
  return (
    <Tooltip content={pinned ? 'Unpin' : 'Pin'} relationship="label">
      <Button
        size="small"
        appearance="subtle"
        icon={pinned ? <Pin16Filled /> : <Pin16Regular />}
        onClick={() => {
          page.setState({ pinned: !pinned });
        }}
      />
    </Tooltip>
  );
}

function CloseButton(): ReactElement {
  const { page } = useSandbox();
  return (
    <Tooltip content="Close" relationship="label">
      <Button
        size="small"
        appearance="subtle"
        icon={<Dismiss16Regular />}
        onClick={() => {
          page.setState({ paneOpen: false });
        }}
      />
    </Tooltip>
  );
}
