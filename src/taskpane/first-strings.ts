/** Visible text of the first frame, apart from all other: nothing else of it is needed before the pane has been loaded. */
export const firstStrings = {
  reading: 'Looking in Salesforce…',
  openInOutlook: {
    title: 'Open this in Outlook',
    text: 'Sidecar saves emails to Salesforce from within Outlook. This page is what Outlook shows beside an email.',
    tryOut: 'Try it here, with an Outlook and a Salesforce that are made up',
  },
} as const;
