import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  identity: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalXS,
    paddingBlock: tokens.spacingVerticalS,
    paddingInlineStart: tokens.spacingHorizontalM,
    paddingInlineEnd: tokens.spacingHorizontalS,
  },
  strip: {
    display: 'flex',
    alignItems: 'center',
    // Enlarged to twice its size, the button goes below the state.
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    minHeight: '48px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    '@media (prefers-reduced-motion: no-preference)': {
      transitionProperty: 'background-color',
      transitionDuration: tokens.durationNormal,
    },
  },
  // Never cut: it is about to happen.
  whole: { display: 'block', overflowWrap: 'anywhere' },
  state: { flexBasis: '96px' },
  icon: { display: 'flex', flexShrink: 0, color: tokens.colorNeutralForeground3 },
  good: { backgroundColor: tokens.colorStatusSuccessBackground1 },
  goodIcon: { color: tokens.colorStatusSuccessForeground3 },
  bad: { backgroundColor: tokens.colorStatusDangerBackground1 },
  badIcon: { color: tokens.colorStatusDangerForeground3 },
  attention: { backgroundColor: tokens.colorStatusWarningBackground1 },
  attentionIcon: { color: tokens.colorStatusWarningForeground3 },
});
