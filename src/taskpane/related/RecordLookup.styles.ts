import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  lookup: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  box: { width: '100%', maxWidth: 'none', minWidth: 0 },
  hit: {
    width: '100%',
    minWidth: 0,
    justifyContent: 'flex-start',
    gap: tokens.spacingHorizontalS,
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
  },
  hits: { maxHeight: '200px', overflowY: 'auto' },
});
