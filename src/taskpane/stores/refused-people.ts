import type { Draft } from '../../core/draft/draft.ts';
import type { SaveRules } from '../../core/draft/rules.ts';
import type { Services } from '../services.ts';
import { shown } from './loadable.ts';
import type { SessionStore } from './session-store.ts';

const DRAWER = 'refused-people';

type Refused = Pick<SaveRules, 'otherAddressRefused' | 'peopleRefused'>;

const orgOf = (session: SessionStore): string | null =>
  shown(session.getState().user)?.orgId ?? null;

/** That this org takes no rows for people is remembered on the device: the next mail is not refused first (W1). */
export async function rememberRefusedPeople(
  { device }: Services,
  session: SessionStore,
  { rules: { otherAddressRefused, peopleRefused } }: Draft,
): Promise<void> {
  const org = orgOf(session);
  if (org === null || (!otherAddressRefused && !peopleRefused)) return;
  await device.put(DRAWER, org, { otherAddressRefused, peopleRefused } satisfies Refused);
}

/** The draft by the rules that this org has shown before. */
export async function withRefusedPeople(
  { device }: Services,
  session: SessionStore,
  draft: Draft,
): Promise<Draft> {
  const org = orgOf(session);
  const kept = org === null ? null : await device.get(DRAWER, org);
  if (!kept?.ok || typeof kept.value !== 'object' || kept.value === null) return draft;
  const { otherAddressRefused, peopleRefused } = kept.value as Readonly<Record<string, unknown>>;
  const refused: Refused = {
    otherAddressRefused: otherAddressRefused === true,
    peopleRefused: peopleRefused === true,
  };
  return { ...draft, rules: { ...draft.rules, ...refused } };
}
