import type { RecordId } from '../../core/crm/ids.ts';
import type { CrmRecord, Fields } from '../../core/crm/records.ts';
import type { ContactRole, SearchAnswer } from '../../core/crm/search.ts';
import { NO_CHOICES } from '../../core/related/choices.ts';
import type { Addressee, Clues } from '../../core/related/clues.ts';
import { planSearch } from '../../core/related/plan-search.ts';
import type { RelateInput } from '../../core/related/relate-input.ts';
import { relate } from '../../core/related/relate.ts';
import { DEFAULT_WINDOW_DAYS } from '../../core/related/windows.ts';
import type { Figure } from './figure.ts';

/** The ordinary mail: this many addresses, each with a contact; every account has four opportunities and two cases. */
const ADDRESSES = 5;
const SIZES = [1, 2, 4, 8] as const;
const REPEATS = 60;
const ME = '005000000000001AAA' as RecordId;

const made = (object: string, n: number, fields: Fields): CrmRecord => ({
  id: `${object}${String(n)}` as RecordId,
  object,
  name: `${object} ${String(n)}`,
  fields: { OwnerId: n % 3 === 0 ? ME : 'other', LastActivityDate: '2026-11-01', ...fields },
});

const range = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n);
const address = (n: number): string => `person${String(n)}@company${String(n)}.example`;

function answerOf(people: number): SearchAnswer {
  const contacts = range(people).map((n) =>
    made('Contact', n, { Email: address(n), AccountId: `Account${String(n)}` }),
  );
  const opportunities = range(people * 4).map((n) =>
    made('Opportunity', n, { AccountId: `Account${String(n % people)}`, IsClosed: n % 2 === 0 }),
  );
  const roles = range(people).map((n): ContactRole => ({
    contactId: `Contact${String(n)}` as RecordId,
    opportunityId: `Opportunity${String(n)}` as RecordId,
    role: 'Buyer',
    primary: false,
  }));
  return {
    contacts,
    leads: [],
    accounts: range(people).map((n) => made('Account', n, {})),
    opportunities,
    cases: range(people * 2).map((n) =>
      made('Case', n, { ContactId: `Contact${String(n % people)}`, IsClosed: false }),
    ),
    others: [],
    roles,
    emailFields: { Contact: ['Email'], Lead: ['Email'] },
    saved: [],
    thread: [],
    foundById: [],
    missing: [],
    askedAt: '2026-11-22T10:00:00Z',
  };
}

function cluesOf(people: number): Clues {
  const addressees = range(people).map((n): Addressee => ({
    address: address(n),
    searchAddress: address(n),
    name: '',
    roles: [n === 0 ? 'from' : 'to'],
    companyDomain: `company${String(n)}.example`,
  }));
  return {
    addressees,
    key: 'this@company.example',
    threadKeys: [],
    linkedIds: [],
    keptIds: [],
    caseNumbers: [],
    signature: null,
    mentionedPhones: [],
  };
}

const inputOf = (people: number): RelateInput => ({
  clues: cluesOf(people),
  answer: answerOf(people),
  followUps: [],
  choices: NO_CHOICES,
  added: [],
  notSearched: [],
  userId: ME,
  catalog: null,
  settings: { tickLikely: true, linkToOpportunities: true },
  olderShown: [],
});

/** Several runs, fastest first, in milliseconds. */
function runs(job: () => unknown): readonly number[] {
  const times = range(REPEATS).map(() => {
    const start = performance.now();
    job();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b);
}

const median = (job: () => unknown): number => runs(job)[Math.floor(REPEATS / 2)] ?? 0;

/** How long ranking takes, for the ordinary mail and for 2, 4, 8 times its addresses and records; and planning for 240 addresses. */
export function relatedFigures(): readonly Figure[] {
  const times = SIZES.map((size) => {
    const input = inputOf(ADDRESSES * size);
    runs(() => relate(input));
    const [fastest = 0, ...others] = runs(() => relate(input));
    return { size, fastest, value: others[Math.floor(REPEATS / 2)] ?? fastest };
  });
  // The fastest runs: growth is a property of the code, the rest of a run is what else the machine does.
  const first = times[0]?.fastest ?? 0;
  const last = times.at(-1)?.fastest ?? 0;
  const settings = { windows: DEFAULT_WINDOW_DAYS, taskKeyField: null, droppedEmailFields: [] };
  const many = cluesOf(240);
  const records = (size: number): number => ADDRESSES * size * 8;
  return [
    ...times.map(({ size, value }) => ({
      name: `related.rank.${String(records(size))}records.median`,
      value,
      unit: 'ms',
    })),
    // 8 = linear; 64 would be quadratic.
    { name: 'related.rank.growth8x', value: first === 0 ? 0 : last / first, unit: 'ratio' },
    {
      name: 'related.plan.240addresses.median',
      value: median(() => planSearch(many, NO_CHOICES, settings, '2026-11-22')),
      unit: 'ms',
    },
  ];
}
