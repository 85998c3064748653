import type { Catalog } from '../crm/describe.ts';
import type { FollowUpPlan, SearchAnswer, SingleFollowUp } from '../crm/search.ts';
import { isOnMail, type Clues } from './clues.ts';
import { withoutLegalForm } from './fold.ts';
import { matchPeople, peopleByAddress } from './match-people.ts';
import { signatureClues, type SignatureClues } from './signature-clues.ts';

const MAX_DOMAINS = 10;
const MAX_PHONES = 5;

/** Domains that companies may be looked for by: of addresses on the mail, never free-mail (R2, P5). */
export const companyDomains = ({ addressees }: Pick<Clues, 'addressees'>): readonly string[] => [
  ...new Set(
    addressees
      .filter(isOnMail)
      .flatMap(({ companyDomain }) => (companyDomain === null ? [] : [companyDomain])),
  ),
];

const unique = (values: readonly string[]): readonly string[] => [...new Set(values)];

function bySignature(found: SignatureClues, domains: readonly string[]): SingleFollowUp | null {
  const plan = {
    kind: 'bySignature',
    phones: unique(found.phones.map(({ tail }) => tail)).slice(0, MAX_PHONES),
    websites: unique([...(found.website === null ? [] : [found.website.host]), ...domains]),
    companies: found.company === null ? [] : [withoutLegalForm(found.company)],
    fullName: found.company === null ? null : found.fullName,
  } as const;
  const ownData = plan.phones.length + plan.companies.length + (found.website === null ? 0 : 1);
  return ownData === 0 ? null : plan;
}

/** Several plans are one call (R1). */
function together(plans: readonly (FollowUpPlan | null | undefined)[]): FollowUpPlan | null {
  const single = plans.flatMap((plan): readonly SingleFollowUp[] => {
    if (!plan) return [];
    return plan.kind === 'several' ? plan.plans : [plan];
  });
  const [only, second] = single;
  if (!only) return null;
  return second ? { kind: 'several', plans: single } : only;
}

/**
 * The second call of R1, if the first answer leaves a reason for one: the signature of somebody whom no address matched, companies
 * by domain where nobody matched at all, and what the first call had no room for. Where several apply they are one call; domains
 * then stand among the websites of the signature. `notSearched` are addresses that the cap cut off: nobody knows whether they match.
 */
export function planFollowUp(
  clues: Clues,
  answer: SearchAnswer,
  catalog: Catalog | null,
  notSearched: readonly string[],
): FollowUpPlan | null {
  const found = [...answer.contacts, ...answer.leads];
  const people = peopleByAddress(matchPeople(clues.addressees, found, answer, catalog));
  const unsearched = new Set(notSearched);
  const isKnown = (address: string): boolean => people.has(address) || unsearched.has(address);
  const domains = people.size === 0 ? companyDomains(clues).slice(0, MAX_DOMAINS) : [];
  const weak =
    bySignature(signatureClues(clues, isKnown), domains) ??
    (domains.length > 0 ? ({ kind: 'accountsByDomain', domains } as const) : null);
  return together([answer.later, weak]);
}
