import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

/** Styles that several parts share: tokens only, logical sides, so that right-to-left needs no second set. */
export const useShared = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    minWidth: 0,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflowX: 'hidden',
    overflowY: 'auto',
    scrollbarWidth: 'thin',
  },
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minWidth: 0 },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  grow: { flexGrow: 1, minWidth: 0 },
  fixed: { flexShrink: 0 },
  end: { marginInlineStart: 'auto' },
  noMargin: { margin: 0 },
  oneLine: {
    display: 'block',
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  /** `lh` = one line of this text. */
  twoLines: { display: 'block', maxHeight: '2lh', overflow: 'hidden', overflowWrap: 'anywhere' },
  anywhere: { overflowWrap: 'anywhere' },
  /** With dir="auto" a name keeps its own direction while the line keeps the page's side. */
  nameLine: { textAlign: 'left' },
  strong: { ...typographyStyles.body1Strong },
  groupHead: { ...typographyStyles.caption1Strong },
  fact: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  danger: { ...typographyStyles.caption1, color: tokens.colorStatusDangerForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  rule: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  ruleTop: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  gutter: { paddingInline: tokens.spacingHorizontalM },
  /** Read by screen readers, not seen. */
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});
