/** Every visible text of related records, search and suggested new records. */
export const relatedStrings = {
  // Reasons
  linkedHere: 'Linked to this email',
  addedByYou: 'Added by you',
  chosenFor: (address: string) => `You chose it for ${address}`,
  chosenInThread: 'You chose it for this thread',
  youLinkedLast: (n: number) =>
    n === 1
      ? 'You linked the last email of this thread'
      : `You linked the last ${String(n)} emails of this thread`,
  youLinked: (n: number) =>
    n === 1
      ? 'You linked an email of this thread'
      : `You linked ${String(n)} emails of this thread`,
  linkedLast: (name: string, n: number) =>
    n === 1
      ? `${name} linked the last email of this thread`
      : `${name} linked the last ${String(n)} emails of this thread`,
  linked: (name: string, n: number) =>
    n === 1
      ? `${name} linked an email of this thread`
      : `${name} linked ${String(n)} emails of this thread`,
  field: (object: string, field: string) => `${object} ${field}`,
  mentioned: 'mentioned in the text',
  inSignature: 'in the signature',
  convertedFrom: (lead: string) => `converted Lead ${lead}`,
  linkedInText: 'linked in the text',
  numberInSubject: 'Its number is in the subject',
  contactRole: (person: string) => `${person} has a contact role`,
  personIs: (person: string, role: string) => `${person} is ${role}`,
  caseOf: (person: string) => `Case of ${person}`,
  accountOf: (person: string) => `Account of ${person}`,
  openSameAccount: 'Open, on the same account',
  closedSameAccount: 'Closed, on the same account',
  sameAccount: 'On the same account',
  relatedTo: (name: string) => `Related to ${name}`,
  samePhone: 'same phone as in the signature',
  samePhoneInText: 'same phone as in the text',
  sameName: 'same name and company as in the signature',
  sameWebsite: 'same website as in the signature',
  sameCompany: 'same company as in the signature',
  sameDomain: (domain: string) => `Same web domain ${domain}`,
  mine: 'You own it',
  lastActive: (day: string) => `Last active ${day}`,
  shared: (n: number) => `${String(n)} records share this address`,
} as const;
