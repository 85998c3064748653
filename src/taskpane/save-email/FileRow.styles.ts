import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', minHeight: '40px' },
  choice: {
    flexGrow: 1,
    flexBasis: 0,
    minWidth: 0,
    maxWidth: 'none',
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
  label: {
    flexGrow: 1,
    minWidth: 0,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
  },
  /** Fluent greys the label of what is not ticked: here it is a name, as readable as the others. */
  content: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minWidth: 0,
    color: tokens.colorNeutralForeground1,
  },
  /** As wide as the file's picture, whatever stands for it while it is saved. */
  icon: {
    display: 'flex',
    justifyContent: 'center',
    flexShrink: 0,
    width: '20px',
    color: tokens.colorNeutralForeground2,
  },
  up: { color: tokens.colorStatusSuccessForeground1 },
  failed: { color: tokens.colorStatusDangerForeground3 },
  preview: { width: '100%', paddingBottom: tokens.spacingVerticalXS },
  image: { maxWidth: '100%', maxHeight: '200px', objectFit: 'contain' },
  rename: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    width: '100%',
    paddingBottom: tokens.spacingVerticalXS,
  },
});
