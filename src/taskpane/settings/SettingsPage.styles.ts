import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, minWidth: 0 },
  search: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
  box: { width: '100%', maxWidth: 'none' },
  tabs: { paddingInline: tokens.spacingHorizontalXS },
  tab: { minWidth: 'auto', paddingInline: tokens.spacingHorizontalS },
});
