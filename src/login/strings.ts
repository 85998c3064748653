/** Every visible text of the sign-in window, in one typed place. */
export const strings = {
  opening: 'Opening Salesforce…',
  done: 'You are signed in',
  doneDetail: 'This window closes by itself. Go on in Outlook.',
  refused: 'Salesforce did not sign you in',
  refusedDetail: 'Close this window. Outlook tells why.',
  codeTitle: 'One more step',
  codeDetail: 'This window could not reach Outlook. Copy this code and paste it in Sidecar.',
  codeLabel: 'One-time code',
  copy: 'Copy',
  copied: 'Copied. Paste it in Sidecar.',
  copyByHand: 'Select the code and copy it with the keyboard.',
  codeNote: 'The code works once, only in your pane, and only for some minutes.',
  lost: 'Nothing to do here',
  lostDetail: 'Sign in from Sidecar in Outlook.',
};
