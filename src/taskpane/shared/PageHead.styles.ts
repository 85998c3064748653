import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    flexShrink: 0,
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  /** The focus comes here by itself: it is for screen readers, nothing can be pressed. */
  title: { ...typographyStyles.subtitle2, outlineStyle: 'none' },
  /** Points to where one came from, which is the other side in right-to-left. */
  arrow: { ':dir(rtl)': { transform: 'scaleX(-1)' } },
});
