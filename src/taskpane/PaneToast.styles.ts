import { makeStyles } from '@fluentui/react-components';

export const useStyles = makeStyles({
  // Of no height: what lies behind it stays within reach. Toasts grow from its edge upwards, above the smart bar.
  region: { position: 'fixed', insetInline: 0, bottom: '44px', zIndex: 1_000_000 },
  /** Above the dialog's own buttons. */
  overModal: { bottom: '80px' },
  text: { overflowWrap: 'anywhere' },
});
