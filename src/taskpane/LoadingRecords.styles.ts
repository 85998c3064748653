import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  rows: { paddingTop: tokens.spacingVerticalL },
  row: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    height: '64px',
    paddingInline: tokens.spacingHorizontalM,
  },
  lines: { display: 'flex', flexDirection: 'column', flexGrow: 1, gap: tokens.spacingVerticalXS },
});
