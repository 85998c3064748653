import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  setting: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '44px',
    paddingInline: tokens.spacingHorizontalM,
  },
  muted: { color: tokens.colorNeutralForegroundDisabled },
  mark: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground3,
  },
  choice: { width: '140px', minWidth: 0 },
  number: { width: '88px', minWidth: 0 },
  section: { paddingBlock: tokens.spacingVerticalS },
  head: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
  block: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    minWidth: 0,
  },
  opener: {
    width: '100%',
    border: 'none',
    background: 'none',
    color: 'inherit',
    fontFamily: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
  },
  closed: { ':dir(rtl)': { transform: 'scaleX(-1)' } },
  open: { transform: 'rotate(90deg)' },
  entry: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '28px',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});
