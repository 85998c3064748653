import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  field: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalXS,
    paddingBlock: tokens.spacingVerticalXS,
    paddingInlineStart: tokens.spacingHorizontalM,
    paddingInlineEnd: tokens.spacingHorizontalS,
  },
  changed: {
    paddingInlineStart: '9px',
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
    '@media (forced-colors: active)': { outline: '1px solid Highlight' },
  },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalSNudge },
  value: { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  was: { marginTop: tokens.spacingVerticalXXS, color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexShrink: 0 },
});
