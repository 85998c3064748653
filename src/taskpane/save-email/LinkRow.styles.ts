import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  // Rows out of sight are neither laid out nor drawn; 48 px is what a row with a reason has.
  row: {
    minHeight: '40px',
    paddingInline: tokens.spacingHorizontalXS,
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 48px',
  },
  conflict: {
    marginInline: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusDangerBackground1,
    '@media (forced-colors: active)': { outline: '1px solid Mark' },
  },
  choice: { display: 'flex', alignItems: 'center', width: '100%', maxWidth: 'none' },
  label: {
    flexGrow: 1,
    minWidth: 0,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
  },
  content: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minWidth: 0,
    color: tokens.colorNeutralForeground1,
  },
  problem: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
    paddingInlineStart: '68px',
    paddingBottom: tokens.spacingVerticalS,
    paddingInlineEnd: tokens.spacingHorizontalS,
  },
});
