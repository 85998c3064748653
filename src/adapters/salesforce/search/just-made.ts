import type { CrmRecord } from '../../../core/crm/records.ts';
import { searchWords } from './sosl.ts';

/**
 * Records made from this pane, as long as it is open: the search index learns of them minutes later, but the user wants to pick
 * them at once (R8).
 */
export type JustMade = {
  readonly add: (record: CrmRecord) => void;
  /** Those that the words find among the objects; null = among all. */
  readonly matching: (text: string, objects: readonly string[] | null) => readonly CrmRecord[];
};

const KEPT = 50;

const wordsOf = ({ name, fields }: CrmRecord): readonly string[] =>
  [name, ...Object.values(fields)]
    .filter((value) => typeof value === 'string')
    .flatMap((text) => text.toLowerCase().split(/[\s@.,;()<>-]+/));

export function createJustMade(): JustMade {
  let records: readonly CrmRecord[] = [];
  return {
    add: (record) => {
      records = [record, ...records.filter(({ id }) => id !== record.id)].slice(0, KEPT);
    },
    matching: (text, objects) => {
      const wanted = searchWords(text).map((word) => word.toLowerCase());
      return records.filter((record) => {
        const words = wordsOf(record);
        return (
          (objects === null || objects.includes(record.object)) &&
          wanted.length > 0 &&
          wanted.every((start) => words.some((word) => word.startsWith(start)))
        );
      });
    },
  };
}
