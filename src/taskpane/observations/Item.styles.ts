import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  item: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
  },
  icon: {
    display: 'flex',
    flexShrink: 0,
    height: '20px',
    alignItems: 'center',
    color: tokens.colorNeutralForeground3,
  },
  note: { display: 'flex', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  lock: { flexShrink: 0, marginTop: '2px', color: tokens.colorNeutralForeground3 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXS,
  },
});
