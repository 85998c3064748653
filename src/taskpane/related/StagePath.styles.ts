import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  path: { display: 'flex', gap: '2px', marginBlock: '3px' },
  step: {
    flexGrow: 1,
    height: '4px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralStroke2,
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      boxSizing: 'border-box',
      border: '1px solid CanvasText',
      backgroundColor: 'Canvas',
    },
  },
  done: {
    backgroundColor: tokens.colorBrandStroke2,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
  },
  current: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': {
      border: '1px solid Highlight',
      backgroundColor: 'Highlight',
    },
  },
});
