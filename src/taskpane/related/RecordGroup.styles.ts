import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXS}`,
  },
  count: { fontVariantNumeric: 'tabular-nums' },
  // 12 px text whose target is 24 px high without moving anything (2.5.8).
  more: { paddingBlock: tokens.spacingVerticalSNudge },
  older: {
    position: 'relative',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '::after': { content: '""', position: 'absolute', inset: '-4px -2px' },
  },
});
