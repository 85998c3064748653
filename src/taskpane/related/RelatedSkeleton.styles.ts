import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  tabs: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXL,
    height: '33px',
    paddingInline: tokens.spacingHorizontalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  tab: { width: '32px' },
  head: { width: '60px', margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  row: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    height: '64px',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
  },
  icon: { width: '28px', height: '28px', flexShrink: 0 },
  lines: { display: 'flex', flexDirection: 'column', gap: '6px', flexGrow: 1 },
  name: { width: '55%', height: '14px' },
  facts: { width: '75%', height: '10px' },
  why: { width: '45%', height: '10px' },
});
