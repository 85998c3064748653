import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  section: { paddingBlock: tokens.spacingVerticalXS },
  head: {
    width: '100%',
    minHeight: '44px',
    justifyContent: 'space-between',
    paddingInline: tokens.spacingHorizontalM,
  },
  panel: { margin: 0, paddingInline: tokens.spacingHorizontalM },
  changes: { width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse' },
  cell: { textAlign: 'start', verticalAlign: 'top', paddingInlineEnd: tokens.spacingHorizontalS },
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(80px, auto) 1fr',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    '& dd': { margin: 0, minWidth: 0 },
  },
});
