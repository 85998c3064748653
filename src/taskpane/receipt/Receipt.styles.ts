import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  card: {
    margin: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  opener: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    width: '100%',
    minHeight: '40px',
    paddingInline: tokens.spacingHorizontalM,
    border: 'none',
    background: 'none',
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    textAlign: 'start',
    cursor: 'pointer',
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  part: { minHeight: '32px', paddingInline: tokens.spacingHorizontalM },
  icon: { display: 'flex', flexShrink: 0, color: tokens.colorNeutralForeground2 },
  good: { display: 'flex', flexShrink: 0, color: tokens.colorStatusSuccessForeground3 },
  bad: { display: 'flex', flexShrink: 0, color: tokens.colorStatusDangerForeground3 },
  link: { display: 'block', maxWidth: '100%' },
  foot: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
});
