import { makeStyles, tokens } from '@fluentui/react-components';

/** The line under a tab, as long as its content. */
const line = {
  content: '""',
  position: 'absolute',
  insetInline: tokens.spacingHorizontalS,
  bottom: 0,
  height: tokens.strokeWidthThicker,
  borderRadius: tokens.borderRadiusCircular,
} as const;

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
  plainTabs: {
    display: 'flex',
    flexGrow: 1,
    minWidth: 0,
    overflowX: 'auto',
    scrollbarWidth: 'none',
  },
  // Fluent's small tab.
  plainTab: {
    position: 'relative',
    display: 'flex',
    flexShrink: 0,
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: 'tabular-nums',
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground2Hover },
    ':hover::after': { ...line, backgroundColor: tokens.colorNeutralStroke1Hover },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': { ...line, backgroundColor: tokens.colorCompoundBrandStroke },
    ':hover::after': { backgroundColor: tokens.colorCompoundBrandStrokeHover },
    '@media (forced-colors: active)': { '::after': { backgroundColor: 'Highlight' } },
  },
});
