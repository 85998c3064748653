import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  square: {
    display: 'inline-flex',
    flexShrink: 0,
    alignItems: 'center',
    justifyContent: 'center',
    borderRadius: tokens.borderRadiusMedium,
    fontSize: '16px',
  },
  size20: {
    width: '20px',
    height: '20px',
    borderRadius: tokens.borderRadiusSmall,
    fontSize: '12px',
  },
  size24: { width: '24px', height: '24px', borderRadius: tokens.borderRadiusSmall },
  size28: { width: '28px', height: '28px' },
});

/** Fluent's palette for things that have a colour of their own; it follows the theme. */
export const useColors = makeStyles({
  purple: {
    backgroundColor: tokens.colorPalettePurpleBackground2,
    color: tokens.colorPalettePurpleForeground2,
  },
  royalBlue: {
    backgroundColor: tokens.colorPaletteRoyalBlueBackground2,
    color: tokens.colorPaletteRoyalBlueForeground2,
  },
  pumpkin: {
    backgroundColor: tokens.colorPalettePumpkinBackground2,
    color: tokens.colorPalettePumpkinForeground2,
  },
  magenta: {
    backgroundColor: tokens.colorPaletteMagentaBackground2,
    color: tokens.colorPaletteMagentaForeground2,
  },
  teal: {
    backgroundColor: tokens.colorPaletteTealBackground2,
    color: tokens.colorPaletteTealForeground2,
  },
  steel: {
    backgroundColor: tokens.colorPaletteSteelBackground2,
    color: tokens.colorPaletteSteelForeground2,
  },
  cornflower: {
    backgroundColor: tokens.colorPaletteCornflowerBackground2,
    color: tokens.colorPaletteCornflowerForeground2,
  },
  forest: {
    backgroundColor: tokens.colorPaletteForestBackground2,
    color: tokens.colorPaletteForestForeground2,
  },
  marigold: {
    backgroundColor: tokens.colorPaletteMarigoldBackground2,
    color: tokens.colorPaletteMarigoldForeground2,
  },
  navy: {
    backgroundColor: tokens.colorPaletteNavyBackground2,
    color: tokens.colorPaletteNavyForeground2,
  },
});
