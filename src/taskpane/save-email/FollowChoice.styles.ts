import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  choice: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
  // The box stands where the boxes of the rows above stand.
  box: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  note: { marginTop: `calc(-1 * ${tokens.spacingVerticalXS})`, paddingInlineStart: '28px' },
});
