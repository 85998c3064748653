import { contacts, installations, opportunities, users } from './people.ts';

/** Tasks and events of the demonstration. Days are counted from its today. */

type Task = {
  readonly by: string;
  readonly subject: string;
  readonly who: string | null;
  readonly what: string | null;
  readonly status: string;
  readonly due: number;
  readonly comment: string | null;
};

type Event = {
  readonly by: string;
  readonly subject: string;
  readonly who: string | null;
  readonly what: string | null;
  readonly location: string;
  readonly day: number;
  readonly minutes: number;
};

export const tasks: readonly Task[] = [
  {
    by: users.elena.id,
    subject: 'Send the renewal offer',
    who: contacts.marta.id,
    what: opportunities.haldenRenewal.id,
    status: 'Not Started',
    due: 3,
    comment: 'With the volume discount for 180 units.',
  },
  {
    by: users.jonas.id,
    subject: 'Call: contract end dates',
    who: contacts.marta.id,
    what: opportunities.haldenRenewal.id,
    status: 'Completed',
    due: -25,
    comment: 'Ends on 31 March. She expects our offer before the holidays.',
  },
  {
    by: users.jonas.id,
    subject: 'Replace two gateways',
    who: null,
    what: installations.haldenDepot.id,
    status: 'In Progress',
    due: -1,
    comment: null,
  },
  {
    by: users.elena.id,
    subject: 'Check the cold chain specification',
    who: contacts.priya.id,
    what: opportunities.brightwaterCold.id,
    status: 'Waiting on someone else',
    due: 7,
    comment: null,
  },
];

export const events: readonly Event[] = [
  {
    by: users.elena.id,
    subject: 'Visit Halden depot',
    who: contacts.marta.id,
    what: opportunities.haldenRenewal.id,
    location: 'Göteborg',
    day: 10,
    minutes: 120,
  },
  {
    by: users.elena.id,
    subject: 'Negotiation with Brightwater',
    who: contacts.priya.id,
    what: opportunities.brightwaterCold.id,
    location: 'Online',
    day: -6,
    minutes: 45,
  },
];

export const attachmentText =
  'Northwind Telematics - price list 2027\nTracker T4: EUR 39\nGateway G2: EUR 240\n';
