import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
  },
  box: { flexGrow: 1, minWidth: 0, maxWidth: 'none' },
  done: { minWidth: 'auto', paddingInline: tokens.spacingHorizontalXS, whiteSpace: 'nowrap' },
  filters: {
    overflowX: 'auto',
    scrollbarWidth: 'none',
    paddingInline: tokens.spacingHorizontalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  filter: { minWidth: 'auto', paddingInline: tokens.spacingHorizontalS },
  status: { display: 'block', padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
  hit: {
    fontWeight: tokens.fontWeightBold,
    backgroundColor: 'transparent',
    color: tokens.colorBrandForeground1,
  },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  link: { minWidth: 'auto', whiteSpace: 'nowrap' },
  create: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});
