import type { CrmFailure } from '../../../core/ports/crm.ts';
import type { Session } from '../../../core/ports/session.ts';
import { ok, type Result } from '../../../core/result.ts';
import type { Caller } from '../call.ts';
import { askDescribe, type Identity } from './ask-describe.ts';
import { identify } from './identity.ts';
import type { DatedFacts, KeptFacts } from './kept-facts.ts';

export type Source = {
  readonly call: Caller;
  readonly session: Session;
  readonly kept: KeptFacts;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly apiVersion: string;
  readonly objects: readonly string[];
};

/** Facts, and of whom. */
export type OwnedFacts = { readonly of: Identity; readonly facts: DatedFacts };

export type Loaded = Result<OwnedFacts, CrmFailure>;

/** Milliseconds after which describe is asked for again. */
export const FRESH = 24 * 60 * 60 * 1000;

/** Asks the org, and keeps the answer on the device. */
export async function askFacts(source: Source, of: Identity): Promise<Loaded> {
  const fresh = await askDescribe(source.call, source.apiVersion, of, source.objects);
  if (!fresh.ok) return fresh;
  const { cutShort, user, catalog } = fresh.value;
  const facts = { user, catalog, at: source.clock() - (cutShort ? FRESH : 0), missing: [] };
  await source.kept.keep(of, facts);
  return ok({ of, facts });
}

/** What the device keeps of the signed-in user's org; asked for where it keeps nothing. */
export async function loadFacts(source: Source): Promise<Loaded> {
  const identity = await identify(source.session, source.call);
  if (!identity.ok) return identity;
  const facts = await source.kept.read(identity.value);
  return facts ? ok({ of: identity.value, facts }) : askFacts(source, identity.value);
}
