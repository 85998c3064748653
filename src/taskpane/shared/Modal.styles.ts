import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useStyles = makeStyles({
  modal: {
    boxSizing: 'border-box',
    padding: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow64,
    outlineStyle: 'none',
    animationName: { from: { opacity: 0 } },
    animationDuration: tokens.durationFast,
    animationTimingFunction: tokens.curveEasyEase,
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
    // Tokens do not reach a backdrop in older engines.
    '::backdrop': { backgroundColor: 'rgba(0, 0, 0, 0.4)' },
  },
  box: {
    width: '100%',
    maxWidth: 'min(600px, 100vw)',
    maxHeight: '100vh',
    padding: tokens.spacingHorizontalXXL,
    overflowY: 'auto',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  content: {
    ...typographyStyles.body1,
    minHeight: '32px',
    marginBlock: tokens.spacingVerticalS,
  },
  actions: {
    display: 'flex',
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalS,
    '@media (max-width: 480px)': { flexDirection: 'column' },
  },
  fluid: { flexDirection: 'column' },
});
