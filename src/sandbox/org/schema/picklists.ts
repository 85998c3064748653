export const salutations = ['Mr.', 'Ms.', 'Mrs.', 'Dr.', 'Prof.', 'Mx.'];
export const sources = ['Web', 'Phone Inquiry', 'Partner Referral', 'Purchased List', 'Other'];
export const ratings = ['Hot', 'Warm', 'Cold'];
export const industries = [
  'Agriculture',
  'Banking',
  'Chemicals',
  'Communications',
  'Construction',
  'Consulting',
  'Electronics',
  'Energy',
  'Engineering',
  'Finance',
  'Food & Beverage',
  'Government',
  'Healthcare',
  'Insurance',
  'Machinery',
  'Manufacturing',
  'Retail',
  'Shipping',
  'Technology',
  'Telecommunications',
  'Transportation',
  'Utilities',
  'Other',
];
export const activitySubjects = ['Call', 'Email', 'Meeting', 'Send Letter/Quote', 'Other'];
export const timeZones = [
  'Europe/Berlin',
  'Europe/London',
  'Europe/Paris',
  'Europe/Athens',
  'Europe/Stockholm',
  'America/New_York',
  'America/Chicago',
  'America/Los_Angeles',
  'Asia/Dubai',
  'Asia/Tokyo',
  'Australia/Sydney',
  'GMT',
];

/** The values of OpportunityStage: name, open or closed, won, probability, forecast. */
export const stages = [
  { name: 'Prospecting', closed: false, won: false, probability: 10, forecast: 'Pipeline' },
  { name: 'Qualification', closed: false, won: false, probability: 20, forecast: 'Pipeline' },
  { name: 'Proposal', closed: false, won: false, probability: 60, forecast: 'BestCase' },
  { name: 'Negotiation', closed: false, won: false, probability: 80, forecast: 'Forecast' },
  { name: 'Closed Won', closed: true, won: true, probability: 100, forecast: 'Closed' },
  { name: 'Closed Lost', closed: true, won: false, probability: 0, forecast: 'Omitted' },
] as const;

/** The values of TaskStatus. The first closed one is what the Task of a mail gets. */
export const taskStatuses = [
  { name: 'Not Started', closed: false },
  { name: 'In Progress', closed: false },
  { name: 'Completed', closed: true },
  { name: 'Waiting on someone else', closed: false },
  { name: 'Deferred', closed: false },
] as const;

/** The values of EmailMessage.Status as value:label. */
export const mailStatuses = ['0:New', '1:Read', '2:Replied', '3:Sent', '4:Forwarded'];
export const draftStatus = '5:Draft';
