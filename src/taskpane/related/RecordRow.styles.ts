import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  // Rows out of sight are neither laid out nor drawn; 64 px is what a row mostly is. Not the first ones of a group: they would be
  // 64 px for one frame and then what they are, and everything below would move (V5).
  item: {
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 64px',
    ':nth-child(-n+8)': { contentVisibility: 'visible' },
  },
  row: {
    position: 'relative',
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    // Calm until it is wanted; a finger cannot hover, and a keyboard finds it by its focus.
    '@media (hover: hover)': {
      ':not(:hover):not(:focus-within) [data-quick-save]': { opacity: 0 },
    },
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
    position: 'relative',
    display: 'flex',
    flexShrink: 0,
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '20px',
    color: tokens.colorNeutralForeground3,
  },
  // Beside the marks, over the end of a long name while it shows: it takes no room from names otherwise.
  quick: {
    position: 'absolute',
    insetInlineEnd: '100%',
    insetBlockStart: 0,
    zIndex: 1,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '24px',
    height: '24px',
    marginBlock: '-2px',
    padding: 0,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1Hover,
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    ':hover': { color: tokens.colorBrandForeground1 },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
    // Always there, and as large as a finger, where nothing can hover.
    '@media (hover: none)': {
      position: 'relative',
      insetInlineEnd: 'auto',
      width: '32px',
      height: '32px',
      marginBlock: '-6px',
      backgroundColor: 'transparent',
    },
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
