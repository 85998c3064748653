import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', paddingBlock: tokens.spacingVerticalM },
  head: {
    display: 'flex',
    alignItems: 'baseline',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    paddingInline: tokens.spacingHorizontalM,
    paddingBottom: tokens.spacingVerticalXS,
  },
});
