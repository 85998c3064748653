import { makeStyles, tokens } from '@fluentui/react-components';

export const usePageStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
  },
  columns: { position: 'relative', display: 'flex', flexGrow: 1, minHeight: 0 },
  mail: { display: 'flex', flexGrow: 1, minWidth: 0 },
  dropping: {
    outline: `${tokens.strokeWidthThickest} dashed ${tokens.colorBrandStroke1}`,
    outlineOffset: '-8px',
  },
  notice: {
    position: 'fixed',
    insetBlockEnd: tokens.spacingVerticalXXL,
    insetInline: 0,
    marginInline: 'auto',
    zIndex: 1,
    width: 'fit-content',
    maxWidth: '480px',
    // It lies over what may be clicked.
    pointerEvents: 'none',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackgroundInverted,
    color: tokens.colorNeutralForegroundInverted,
    boxShadow: tokens.shadow16,
  },
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});
