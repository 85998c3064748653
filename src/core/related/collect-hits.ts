import type { CrmRecord } from '../crm/records.ts';
import { accountHits, caseHits, opportunityHits, otherHits } from './business-hits.ts';
import type { Hit } from './hit.ts';
import { chosenHits, namedHits } from './known-hits.ts';
import { isOnMail } from './clues.ts';
import { isPerson } from './match-people.ts';
import { companyDomains } from './plan-follow-up.ts';
import { WEIGHT } from './reason.ts';
import { domainHits, signatureHits } from './signature-hits.ts';
import type { World } from './world.ts';
import { savedHits, threadHits } from './thread-hits.ts';

/** Among several opportunities the user's own come first. */
function ownHits(
  opportunities: readonly CrmRecord[],
  { input: { userId } }: World,
): readonly Hit[] {
  const own = opportunities.filter(({ fields }) => userId !== null && fields['OwnerId'] === userId);
  return own.length === opportunities.length
    ? []
    : own.map((record) => ({ record, reason: { kind: 'mine' }, weight: WEIGHT.mine }));
}

/** Somebody whom an address of the mail names needs no other proof of belonging to the conversation. */
function threadOnly(hits: readonly Hit[], { matches }: World): readonly Hit[] {
  const onMail = new Set(
    matches.filter(({ addressee }) => isOnMail(addressee)).map(({ record }) => record.id),
  );
  return hits.filter(({ record }) => !isPerson(record) || !onMail.has(record.id));
}

function businessHits(world: World): readonly Hit[] {
  const of = (object: string): readonly CrmRecord[] =>
    [...world.pool.values()].filter((record) => record.object === object);
  const { reached, roles } = world;
  const known = ['Contact', 'Lead', 'Account', 'Opportunity', 'Case', 'User'];
  const others = [...world.pool.values()].filter(({ object }) => !known.includes(object));
  const opportunities = opportunityHits(of('Opportunity'), roles, reached);
  return [
    ...accountHits(of('Account'), reached),
    ...opportunities,
    ...ownHits([...new Set(opportunities.map(({ record }) => record))], world),
    ...caseHits(of('Case'), reached),
    ...otherHits(others, reached),
    ...(world.nobodyMatched ? domainHits(of('Account'), companyDomains(world.input.clues)) : []),
  ];
}

/** Every reason for every record. A record without any is not shown. */
export function collectHits(world: World): readonly Hit[] {
  const { input, pool, matches, judged } = world;
  const { clues, answer, choices, added, userId, catalog } = input;
  const matched = new Set(matches.map(({ record }) => record.id));
  const strangers = [...pool.values()].filter(({ id }) => !matched.has(id));
  return [
    ...matches,
    ...judged.flatMap(({ hits }) => hits),
    ...businessHits(world),
    ...namedHits(clues, pool),
    ...chosenHits(clues, choices, pool),
    ...savedHits(answer.saved, pool),
    ...threadOnly(threadHits(answer.thread, pool, userId), world),
    ...signatureHits(strangers, world.signature, catalog),
    ...added.map((record): Hit => ({ record, reason: { kind: 'added' }, weight: WEIGHT.added })),
  ];
}
