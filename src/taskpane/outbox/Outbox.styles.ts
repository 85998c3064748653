import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  head: { minHeight: '32px', paddingInlineEnd: tokens.spacingHorizontalS },
  opener: {
    display: 'flex',
    alignItems: 'center',
    flexGrow: 1,
    gap: tokens.spacingHorizontalS,
    minHeight: '32px',
    minWidth: 0,
    padding: `0 ${tokens.spacingHorizontalM}`,
    border: 'none',
    background: 'none',
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  mail: {
    minHeight: '48px',
    paddingInline: `${tokens.spacingHorizontalM} ${tokens.spacingHorizontalS}`,
  },
  wordy: { alignItems: 'flex-start', paddingBlock: tokens.spacingVerticalXS },
  actions: { display: 'flex', flexShrink: 0 },
  below: { justifyContent: 'flex-end' },
  icon: { display: 'flex', flexShrink: 0, color: tokens.colorNeutralForeground2 },
});
