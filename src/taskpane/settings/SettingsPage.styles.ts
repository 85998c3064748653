import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, minWidth: 0 },
  search: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
  box: { width: '100%', maxWidth: 'none' },
  /** Four tabs fit with Outlook's fonts; with wider ones they scroll. */
  tabs: {
    flexShrink: 0,
    overflowX: 'auto',
    paddingInline: tokens.spacingHorizontalXS,
    scrollbarWidth: 'none',
  },
  tab: { minWidth: 'auto', paddingInline: tokens.spacingHorizontalSNudge },
});
