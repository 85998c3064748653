import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  /** Over the whole pane: a box with margins would waste 48 of 320 pixels. */
  surface: {
    position: 'fixed',
    inset: 0,
    display: 'flex',
    flexDirection: 'column',
    width: '100%',
    maxWidth: '480px',
    height: '100%',
    maxHeight: '100%',
    marginInline: 'auto',
    padding: 0,
    borderRadius: 0,
    border: 'none',
    overflow: 'hidden',
  },
  content: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  away: { display: 'none' },
  head: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  note: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
});
