import { makeStyles, tokens } from '@fluentui/react-components';

export const useToolbarStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    flexShrink: 0,
    minHeight: '44px',
    paddingInline: tokens.spacingHorizontalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  mark: { flexShrink: 0, color: tokens.colorBrandForeground1 },
  title: {
    flexShrink: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  fixed: { flexShrink: 0, whiteSpace: 'nowrap' },
  tags: { display: 'flex', gap: tokens.spacingHorizontalXS, minWidth: 0, overflowX: 'auto' },
  tag: {
    flexShrink: 0,
    whiteSpace: 'nowrap',
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightRegular,
  },
  grow: { flexGrow: 1 },
  count: { whiteSpace: 'nowrap', '@media (max-width: 900px)': { display: 'none' } },
  width: { minWidth: 0, width: '150px', '@media (max-width: 1100px)': { display: 'none' } },
});
