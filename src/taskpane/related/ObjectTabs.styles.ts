import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    minHeight: '33px',
    paddingInline: tokens.spacingHorizontalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  tabs: { flexGrow: 1, minWidth: 0, overflowX: 'auto', scrollbarWidth: 'none' },
  many: { display: 'flex', flexGrow: 1, minWidth: 0, overflow: 'hidden' },
  fixed: { flexShrink: 0 },
  more: { alignSelf: 'center', minWidth: 'auto' },
  tab: {
    flexShrink: 0,
    paddingInline: tokens.spacingHorizontalS,
    minWidth: 'auto',
    fontVariantNumeric: 'tabular-nums',
  },
});
