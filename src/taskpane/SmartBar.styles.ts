import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    flexShrink: 0,
    minHeight: '36px',
    paddingInline: tokens.spacingHorizontalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  counted: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});
