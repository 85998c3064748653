/** Objects that describe is asked for, whatever the policy adds. One that is missing in the answer is missing for the user. */
export const DESCRIBED_OBJECTS: readonly string[] = [
  'Contact',
  'Lead',
  'Account',
  'Opportunity',
  'OpportunityContactRole',
  'Case',
  'Campaign',
  'Task',
  'TaskRelation',
  'Event',
  'EventRelation',
  'EmailMessage',
  'EmailMessageRelation',
  'Attachment',
  'ContentVersion',
  'User',
];
