import type { CrmRecord } from '../crm/records.ts';
import type { Weighed } from './reason.ts';

/** One reason for one record. */
export type Hit = Weighed & { readonly record: CrmRecord };

/** A person behind an address of the mail, through whom business records are reached. */
export type Source = { readonly record: CrmRecord; readonly weight: number };

/** What leads on from a person weighs less than that person does, and follows the order of the people. */
export const derived = (base: number, { weight }: Source): number =>
  Math.min(base - (850 - weight) / 10, weight - 1);
