import type { Caller } from './call.ts';
import type { Facts } from './describe/facts.ts';
import type { CardFields } from './soql/fields.ts';

/** What every use of the org needs: how to call it, what is known of it, and what the policy says. */
export type Org = {
  readonly call: Caller;
  readonly facts: Facts;
  readonly apiVersion: string;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Fields that the policy shows on cards, by object. */
  readonly cardFields: CardFields;
  /** Objects that the policy adds to the search. */
  readonly addedObjects: readonly string[];
};
