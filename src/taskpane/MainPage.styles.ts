import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  empty: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalXXL,
    textAlign: 'center',
  },
});
