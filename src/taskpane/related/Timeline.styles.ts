import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  head: { display: 'block', marginTop: tokens.spacingVerticalSNudge },
  record: { maxWidth: '100%', textAlign: 'left' },
  entry: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
  },
  more: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  icon: {
    display: 'flex',
    flexShrink: 0,
    height: '20px',
    alignItems: 'center',
    color: tokens.colorNeutralForeground3,
  },
});
