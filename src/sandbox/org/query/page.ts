import type { JsonObject } from '../value.ts';
import type { SoqlAnswer } from './source.ts';

/** Rows of a page; a client may ask for fewer (documented bounds of Sforce-Query-Options). */
const MAX_PAGE = 2000;
const MIN_PAGE = 200;

export type Page = {
  readonly totalSize: number;
  readonly done: boolean;
  readonly records: readonly JsonObject[];
  /** Where the next page begins; null when this is the last. */
  readonly next: number | null;
};

/** One page of an answer, from the record with number `start` on. */
export function pageOf(answer: SoqlAnswer, start: number, size: number): Page {
  const records = answer.records.slice(start, start + size);
  const end = start + records.length;
  const done = end >= answer.records.length;
  return { totalSize: answer.totalSize, done, records, next: done ? null : end };
}

/** The page size that `Sforce-Query-Options: batchSize=500` asks for, held within the documented bounds. */
export function pageSizeOf(header: string | null): number {
  const asked = /(?:^|[,;\s])batchSize\s*=\s*(\d{1,6})/i.exec(header ?? '')?.[1];
  if (asked === undefined) return MAX_PAGE;
  return Math.min(MAX_PAGE, Math.max(MIN_PAGE, Number(asked)));
}
