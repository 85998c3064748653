import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  problem: {
    // Inline: Fluent sets its icon before it on the same line.
    display: 'inline-flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
});
