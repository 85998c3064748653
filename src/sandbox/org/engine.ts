import type { ApiError } from './api-error.ts';
import type { Faults } from './faults.ts';
import type { Profile, Rights } from './rights/rights.ts';
import type { ObjectRules } from './dml/draft.ts';
import type { RecordRules } from './dml/record-rules.ts';
import type { Schema } from './schema/schema.ts';
import type { Store } from './store/store.ts';
import type { Switches } from './switches.ts';
import type { Row } from './value.ts';

/** The parts of the org that requests work on. */
export type Engine = {
  switches: Switches;
  /** Follows the switches. */
  schema: Schema;
  readonly store: Store;
  readonly rights: Rights;
  readonly rules: RecordRules;
  readonly faults: Faults;
  readonly clock: () => Date;
  readonly orgId: string;
  /** What single objects do beyond the general rules; handed in, since those rules save records themselves. */
  readonly rulesOf: (object: string) => ObjectRules;
};

/** Someone acting: a user with what their profile allows. */
export type Actor = {
  readonly id: string;
  readonly user: Row;
  readonly profile: Profile;
};

/** Options of a save that come in request headers. */
type SaveOptions = {
  /** Passes duplicate rules that only alert. */
  readonly allowDuplicates: boolean;
  readonly duplicateDetails: boolean;
  /** Lets assignment rules choose the owner of new leads and cases. */
  readonly autoAssign: boolean;
};

/** Faults that strike a request where it writes, so that a composite tells them at its subrequest. */
export type Obstacles = { readonly write: ApiError | null; readonly create: ApiError | null };

export const noObstacles: Obstacles = { write: null, create: null };

/** One request (or subrequest) at work. `now` is ISO, whole seconds, as the platform keeps instants. */
export type Work = {
  readonly engine: Engine;
  readonly actor: Actor;
  readonly now: string;
  readonly save: SaveOptions;
  readonly obstacles: Obstacles;
};

/** The actor of a user id; null when the user is unknown or inactive. */
export function actorOf(engine: Engine, userId: string): Actor | null {
  const user = engine.store.get(userId);
  if (user?.['IsActive'] !== true) return null;
  const profile = engine.rights.profiles.find((each) => each.id === user['ProfileId']);
  return profile ? { id: userId, user, profile } : null;
}

/** An instant as the platform keeps it: whole seconds. */
export function wholeSeconds(instant: Date): string {
  return instant.toISOString().replace(/\.\d{3}Z$/, '.000Z');
}
