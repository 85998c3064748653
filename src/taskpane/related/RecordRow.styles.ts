import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  // Rows out of sight are neither laid out nor drawn; 64 px is what a row mostly is.
  item: { contentVisibility: 'auto', containIntrinsicSize: 'auto 64px' },
  row: {
    position: 'relative',
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  open: {
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorCompoundBrandStroke}`,
    paddingInlineStart: '9px',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  // The button is the name; what it adds behind itself makes the whole row clickable, without nesting the row's other buttons.
  name: {
    flexGrow: 1,
    minWidth: 0,
    padding: 0,
    border: 'none',
    background: 'none',
    color: 'inherit',
    fontFamily: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':focus-visible': { outlineStyle: 'none' },
    '::after': { content: '""', position: 'absolute', inset: 0 },
    ':focus-visible::after': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  side: {
    display: 'flex',
    flexShrink: 0,
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '20px',
    color: tokens.colorNeutralForeground3,
  },
  above: { position: 'relative', zIndex: 1, display: 'flex' },
  will: { color: tokens.colorBrandForeground1 },
  linked: { color: tokens.colorStatusSuccessForeground3 },
  reason: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    minWidth: 0,
    color: tokens.colorNeutralForeground3,
  },
  // Two lines with an ellipsis: a reason that only ends looks as if it were whole. Fluent's Text clips, hence textOverflow.
  clamped: {
    display: '-webkit-box',
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- browsers clamp lines in no other way yet
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
    overflowWrap: 'anywhere',
    textOverflow: 'ellipsis',
  },
  reasonIcon: { display: 'flex', flexShrink: 0, height: '16px', alignItems: 'center' },
});
