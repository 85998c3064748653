import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useStyles = makeStyles({
  /** Over the whole pane: a box with margins would waste 48 of 320 pixels. */
  surface: {
    display: 'flex',
    flexDirection: 'column',
    width: '100%',
    maxWidth: '480px',
    height: '100%',
    maxHeight: '100%',
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
  title: { ...typographyStyles.subtitle2, margin: 0 },
  note: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
});
