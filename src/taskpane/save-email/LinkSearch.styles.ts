import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  search: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingInline: tokens.spacingHorizontalM,
    paddingBottom: tokens.spacingVerticalXS,
  },
  box: { width: '100%', maxWidth: '100%' },
  create: { alignSelf: 'flex-start' },
  results: { maxHeight: '240px', overflowY: 'auto' },
  result: { width: '100%', justifyContent: 'flex-start', textAlign: 'start', minWidth: 0 },
});
