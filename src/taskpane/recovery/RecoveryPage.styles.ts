import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    overflowY: 'auto',
  },
  head: { display: 'flex', gap: tokens.spacingHorizontalM, alignItems: 'flex-start' },
  icon: { flexShrink: 0, fontSize: '24px', color: tokens.colorBrandForeground1 },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  subject: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' },
  facts: {
    display: 'grid',
    gridTemplateColumns: '88px 1fr',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    ...typographyStyles.caption1,
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
  choice: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
});
