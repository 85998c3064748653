import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  // With their margins the lines are 20 and 16 px high, as the subject's and the sender's text.
  line: { marginBlock: tokens.spacingVerticalXXS },
  subject: { width: '70%' },
  sender: { width: '45%' },
  state: { width: '40%' },
});
