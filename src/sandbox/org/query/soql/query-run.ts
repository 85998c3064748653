import type { Row } from '../../value.ts';
import type { QueryOptions, QuerySource, RowScope } from '../source.ts';

/** Most different ways up that one statement may take (documented). */
const MAX_PARENT_PATHS = 55;

/** What all parts of one running statement share. */
export type QueryRun = {
  readonly text: string;
  readonly source: QuerySource;
  readonly options: QueryOptions;
  readonly scope: RowScope;
  /** A record that a lookup names; looked up once per statement. */
  parent(object: string, id: string): Row | null;
  /** Counts a way up; false when there are too many of them. */
  countPath(path: string): boolean;
};

export function queryRun(text: string, source: QuerySource, options: QueryOptions): QueryRun {
  const parents = new Map<string, Row | null>();
  const paths = new Set<string>();
  return {
    text,
    source,
    options,
    scope: { deleted: options.all },
    parent: (object, id) => {
      const known = parents.get(id);
      if (known !== undefined) return known;
      const row = source.row(object, id);
      parents.set(id, row);
      return row;
    },
    countPath: (path) => paths.add(path).size <= MAX_PARENT_PATHS,
  };
}
