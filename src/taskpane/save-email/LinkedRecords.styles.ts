import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  group: { marginInline: `calc(-1 * ${tokens.spacingHorizontalS})` },
  title: { display: 'block', paddingInline: tokens.spacingHorizontalS },
  empty: { paddingInline: tokens.spacingHorizontalM },
});
