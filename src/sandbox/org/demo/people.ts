import { makeId } from '../ids.ts';

/** The people and records of the demonstration, by name. Ids are fixed, so that mails can point at them. */

export const company = {
  name: 'Northwind Telematics',
  domain: 'northwind-telematics.example',
} as const;

export type DemoUser = {
  readonly id: string;
  readonly first: string;
  readonly last: string;
  readonly email: string;
  readonly title: string;
};

function user(n: number, first: string, last: string, title: string): DemoUser {
  const email = `${first}.${last}@${company.domain}`.toLowerCase();
  return { id: makeId('005', n), first, last, email, title };
}

/** Elena is signed in; Jonas is a colleague whose saved mails she sees; Ada administers the org. */
export const users = {
  elena: user(1, 'Elena', 'Fischer', 'Account Executive'),
  jonas: user(2, 'Jonas', 'Weber', 'Customer Success Manager'),
  ada: user(3, 'Ada', 'Novak', 'Salesforce Administrator'),
} as const;

export type DemoAccount = {
  readonly id: string;
  readonly name: string;
  readonly website: string;
  readonly phone: string;
  readonly city: string;
  readonly country: string;
};

function account(
  n: number,
  name: string,
  website: string,
  phone: string,
  city: string,
  country: string,
): DemoAccount {
  return { id: makeId('001', n), name, website, phone, city, country };
}

export const accounts = {
  halden: account(
    1,
    'Halden Freight AB',
    'https://www.halden.example',
    '+46 31 555 01 00',
    'Göteborg',
    'Sweden',
  ),
  brightwater: account(
    2,
    'Brightwater Logistics Ltd',
    'https://brightwater.example',
    '+44 20 5550 1200',
    'London',
    'United Kingdom',
  ),
  sakura: account(
    3,
    '桜運輸株式会社',
    'https://sakura-unyu.example',
    '+81 3 5550 1300',
    '東京',
    'Japan',
  ),
  aegean: account(
    4,
    'Αιγαίο Μεταφορική ΑΕ',
    'https://aegean-cargo.example',
    '+30 21 0555 1400',
    'Πειραιάς',
    'Greece',
  ),
  qafila: account(
    5,
    'شركة القافلة للشحن',
    'https://qafila.example',
    '+971 4 555 1500',
    'دبي',
    'United Arab Emirates',
  ),
  montclair: account(
    6,
    'Montclair & Fils SA',
    'https://montclair.example',
    '+33 4 55 50 16 00',
    'Lyon',
    'France',
  ),
  obrien: account(
    7,
    "O'Brien Cold Chain",
    'https://obrien-coldchain.example',
    '+353 1 555 1700',
    'Dublin',
    'Ireland',
  ),
  prairie: account(
    8,
    'Prairie Haulage Inc.',
    'https://prairiehaul.example',
    '+1 555 010 1800',
    'Omaha',
    'United States',
  ),
} as const;

export type DemoContact = {
  readonly id: string;
  readonly account: keyof typeof accounts;
  readonly first: string;
  readonly last: string;
  readonly title: string;
  readonly email: string | null;
  /** The custom second Email field, Work_Email__c. */
  readonly workEmail: string | null;
  readonly phone: string | null;
  readonly mobile: string | null;
};

function contact(
  n: number,
  at: keyof typeof accounts,
  name: readonly [first: string, last: string],
  title: string,
  reach: { email?: string; workEmail?: string; phone?: string; mobile?: string },
): DemoContact {
  return {
    id: makeId('003', n),
    account: at,
    first: name[0],
    last: name[1],
    title,
    email: reach.email ?? null,
    workEmail: reach.workEmail ?? null,
    phone: reach.phone ?? null,
    mobile: reach.mobile ?? null,
  };
}

export const contacts = {
  marta: contact(1, 'halden', ['Marta', 'Lindqvist'], 'Head of Fleet', {
    email: 'marta@halden.example',
    phone: '+46 31 555 01 21',
    mobile: '+46 70 555 01 21',
  }),
  tomas: contact(2, 'halden', ['Tomás', 'Oliveira'], 'Procurement Lead', {
    email: 'tomas.oliveira@private-mail.example',
    workEmail: 'tomas@halden.example',
    phone: '+46 31 555 01 34',
  }),
  priya: contact(3, 'brightwater', ['Priya', 'Raman'], 'Operations Director', {
    email: 'priya.raman@brightwater.example',
    phone: '+44 20 5550 1211',
  }),
  /** Owen and Claire share one address. */
  owen: contact(4, 'brightwater', ['Owen', 'Pritchard'], 'Transport Planner', {
    email: 'planning@brightwater.example',
  }),
  claire: contact(5, 'brightwater', ['Claire', 'Dunmore'], 'Transport Planner', {
    email: 'planning@brightwater.example',
  }),
  haruka: contact(6, 'sakura', ['遥', '佐藤'], '車両管理部 部長', {
    email: 'haruka.sato@sakura-unyu.example',
    phone: '+81 3 5550 1321',
  }),
  nikos: contact(7, 'aegean', ['Νίκος', 'Παπαδόπουλος'], 'Διευθυντής Στόλου', {
    email: 'nikos@aegean-cargo.example',
    mobile: '+30 694 555 1422',
  }),
  layla: contact(8, 'qafila', ['ليلى', 'حداد'], 'مديرة العمليات', {
    email: 'layla.haddad@qafila.example',
  }),
  luc: contact(9, 'montclair', ['Luc', 'Montclair'], 'Gérant', {
    email: 'luc@montclair.example',
    phone: '+33 4 55 50 16 01',
  }),
  siobhan: contact(10, 'obrien', ['Siobhán', "O'Brien"], 'Managing Director', {
    email: "s.o'brien@obrien-coldchain.example",
  }),
  /** Has no address: found by the phone in a signature. */
  walt: contact(11, 'prairie', ['Walt', 'Jensen'], 'Yard Manager', { phone: '+1 555 010 1877' }),
  /** What the converted lead became. */
  ines: contact(12, 'montclair', ['Inès', 'Garnier'], 'Responsable Achats', {
    email: 'ines.garnier@montclair.example',
  }),
} as const;

export type DemoLead = {
  readonly id: string;
  readonly first: string;
  readonly last: string;
  readonly title: string;
  readonly company: string;
  readonly email: string;
  readonly phone: string | null;
  /** Set on the lead that was converted: the contact that it became. */
  readonly convertedTo: keyof typeof contacts | null;
};

export const leads = {
  devika: {
    id: makeId('00Q', 1),
    first: 'Devika',
    last: 'Menon',
    title: 'Fleet Analyst',
    company: 'Coastline Carriers',
    email: 'devika.menon@coastline.example',
    phone: '+61 2 5550 1900',
    convertedTo: null,
  },
  sven: {
    id: makeId('00Q', 2),
    first: 'Sven',
    last: 'Aaltonen',
    title: 'IT Manager',
    company: 'Pohjola Kuljetus Oy',
    email: 'sven@pohjola-kuljetus.example',
    phone: null,
    convertedTo: null,
  },
  ines: {
    id: makeId('00Q', 3),
    first: 'Inès',
    last: 'Garnier',
    title: 'Responsable Achats',
    company: 'Montclair & Fils SA',
    email: 'ines.garnier@montclair.example',
    phone: null,
    convertedTo: 'ines',
  },
} as const satisfies Readonly<Record<string, DemoLead>>;

export type DemoOpportunity = {
  readonly id: string;
  readonly account: keyof typeof accounts;
  readonly name: string;
  readonly stage: string;
  readonly amount: number;
  /** Days from the demonstration's today to the close date. */
  readonly closesIn: number;
  readonly contact: keyof typeof contacts | null;
  readonly role: string | null;
};

export const opportunities = {
  haldenRenewal: {
    id: makeId('006', 1),
    account: 'halden',
    name: 'Halden – Fleet renewal 2027',
    stage: 'Proposal',
    amount: 86400,
    closesIn: 45,
    contact: 'marta',
    role: 'Decision Maker',
  },
  haldenPilot: {
    id: makeId('006', 2),
    account: 'halden',
    name: 'Halden – Trailer sensors pilot',
    stage: 'Qualification',
    amount: 12500,
    closesIn: 80,
    contact: null,
    role: null,
  },
  /** Outside every window of related records. */
  haldenOld: {
    id: makeId('006', 3),
    account: 'halden',
    name: 'Halden – First 40 trackers',
    stage: 'Closed Won',
    amount: 21900,
    closesIn: -520,
    contact: 'marta',
    role: 'Decision Maker',
  },
  brightwaterCold: {
    id: makeId('006', 4),
    account: 'brightwater',
    name: 'Brightwater – Cold chain monitoring',
    stage: 'Negotiation',
    amount: 154000,
    closesIn: 20,
    contact: 'priya',
    role: 'Business User',
  },
  sakuraTrial: {
    id: makeId('006', 5),
    account: 'sakura',
    name: '桜運輸 – 試験導入',
    stage: 'Prospecting',
    amount: 30000,
    closesIn: 120,
    contact: 'haruka',
    role: 'Evaluator',
  },
  aegeanFerry: {
    id: makeId('006', 6),
    account: 'aegean',
    name: 'Αιγαίο – Ferry trackers',
    stage: 'Proposal',
    amount: 47800,
    closesIn: 60,
    contact: 'nikos',
    role: 'Decision Maker',
  },
  montclairLost: {
    id: makeId('006', 7),
    account: 'montclair',
    name: 'Montclair – Tail lift alarms',
    stage: 'Closed Lost',
    amount: 9800,
    closesIn: -40,
    contact: 'luc',
    role: null,
  },
  qafilaFleet: {
    id: makeId('006', 8),
    account: 'qafila',
    name: 'القافلة – تتبع الأسطول',
    stage: 'Qualification',
    amount: 62000,
    closesIn: 210,
    contact: 'layla',
    role: 'Economic Buyer',
  },
} as const satisfies Readonly<Record<string, DemoOpportunity>>;

export type DemoCase = {
  readonly id: string;
  readonly number: string;
  readonly account: keyof typeof accounts;
  readonly contact: keyof typeof contacts;
  readonly subject: string;
  readonly status: string;
  /** Days before the demonstration's today that it was opened. */
  readonly age: number;
};

export const cases = {
  haldenGateway: {
    id: makeId('500', 1),
    number: '00012044',
    account: 'halden',
    contact: 'marta',
    subject: 'Gateway offline after update',
    status: 'Working',
    age: 6,
  },
  haldenOld: {
    id: makeId('500', 2),
    number: '00011207',
    account: 'halden',
    contact: 'marta',
    subject: 'Invoice address change',
    status: 'Closed',
    age: 240,
  },
  brightwaterProbe: {
    id: makeId('500', 3),
    number: '00012051',
    account: 'brightwater',
    contact: 'priya',
    subject: 'Temperature probe reads -127 °C',
    status: 'New',
    age: 2,
  },
  obrienSim: {
    id: makeId('500', 4),
    number: '00012039',
    account: 'obrien',
    contact: 'siobhan',
    subject: 'SIM cards for 12 trailers',
    status: 'Escalated',
    age: 15,
  },
} as const satisfies Readonly<Record<string, DemoCase>>;

/** Installation__c, the custom object with a lookup to Account and activities. */
export const installations = {
  haldenDepot: { id: makeId('a00', 1), account: 'halden', name: 'Halden depot Göteborg' },
} as const;

/** Mails saved earlier. `thread` is the Message-ID of the first mail of the conversation. */
export type DemoSavedMail = {
  readonly id: string;
  readonly messageId: string;
  readonly thread: string;
  readonly subject: string;
  readonly owner: keyof typeof users;
  readonly from: keyof typeof contacts | keyof typeof users;
  readonly to: keyof typeof contacts | keyof typeof users;
  readonly incoming: boolean;
  readonly age: number;
  readonly opportunity: keyof typeof opportunities;
  readonly text: string;
};

const renewalThread = '<renewal-0001@halden.example>';

export const savedMails = {
  renewalAsk: {
    id: makeId('02s', 1),
    messageId: renewalThread,
    thread: renewalThread,
    subject: 'Fleet renewal 2027',
    owner: 'jonas',
    from: 'marta',
    to: 'jonas',
    incoming: true,
    age: 21,
    opportunity: 'haldenRenewal',
    text: 'Hello Jonas,\n\nour 180 units reach the end of their contract in spring. Could you send us an offer for the renewal?\n\nBest regards\nMarta Lindqvist',
  },
  renewalAnswer: {
    id: makeId('02s', 2),
    messageId: `<renewal-0002@${company.domain}>`,
    thread: renewalThread,
    subject: 'Re: Fleet renewal 2027',
    owner: 'elena',
    from: 'elena',
    to: 'marta',
    incoming: false,
    age: 19,
    opportunity: 'haldenRenewal',
    text: 'Hello Marta,\n\nthank you for asking. Jonas handed this to me; you will have the offer by Friday.\n\nElena Fischer',
  },
} as const satisfies Readonly<Record<string, DemoSavedMail>>;
