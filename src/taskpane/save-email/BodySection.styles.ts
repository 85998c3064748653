import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  box: {
    display: 'block',
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
  },
  look: { maxHeight: '64px', overflow: 'hidden', whiteSpace: 'pre-line' },
  /** Its own block for everything in it, also for what a mail positions: nothing of a mail lies over the pane. */
  paper: { contain: 'content', borderRadius: tokens.borderRadiusMedium },
  hide: { alignSelf: 'flex-start' },
  rich: {
    contain: 'content',
    maxHeight: '320px',
    overflow: 'auto',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  plain: { width: '100%', minHeight: '160px' },
});
