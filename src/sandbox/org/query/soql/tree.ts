/** The parsed statement. `at` is the offset of the first character, for messages that name a position. */

export type Path = {
  readonly kind: 'path';
  readonly parts: readonly string[];
  readonly at: number;
};

export type Call = {
  readonly kind: 'call';
  /** Upper case. */
  readonly name: string;
  readonly args: readonly Operand[];
  readonly at: number;
};

export type Operand = Path | Call;

export type Literal =
  | { readonly kind: 'string'; readonly value: string; readonly raw: string; readonly at: number }
  | { readonly kind: 'number'; readonly value: number; readonly at: number }
  | { readonly kind: 'currency'; readonly value: number; readonly at: number }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly at: number }
  | { readonly kind: 'null'; readonly at: number }
  | { readonly kind: 'date'; readonly value: string; readonly at: number }
  | { readonly kind: 'datetime'; readonly value: number; readonly at: number }
  /** `TODAY`, or `LAST_N_DAYS` with its number. */
  | { readonly kind: 'range'; readonly name: string; readonly n: number; readonly at: number };

export type Comparator = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'LIKE';

export type Condition =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }
  | {
      readonly kind: 'compare';
      readonly left: Operand;
      readonly operator: Comparator;
      readonly right: Literal;
    }
  | {
      readonly kind: 'in';
      readonly left: Operand;
      readonly negated: boolean;
      readonly values: readonly Literal[];
    }
  | {
      readonly kind: 'semi';
      readonly left: Operand;
      readonly negated: boolean;
      readonly inner: Statement;
    }
  | {
      readonly kind: 'includes';
      readonly left: Operand;
      readonly negated: boolean;
      readonly values: readonly Literal[];
    };

export type TypeBranch = {
  readonly object: string;
  readonly at: number;
  readonly fields: readonly Path[];
};

export type SelectItem =
  | { readonly kind: 'value'; readonly value: Operand; readonly alias: string | null }
  | { readonly kind: 'children'; readonly query: Statement }
  | {
      readonly kind: 'typeof';
      readonly path: Path;
      readonly when: readonly TypeBranch[];
      readonly otherwise: readonly Path[] | null;
    };

export type Grouping = {
  readonly by: 'plain' | 'rollup' | 'cube';
  readonly items: readonly Operand[];
};

export type OrderItem = {
  readonly value: Operand;
  readonly descending: boolean;
  readonly nullsFirst: boolean;
};

export type Statement = {
  readonly select: readonly SelectItem[];
  readonly from: Path;
  /** Lower-case alias → what it stands for; the object's own alias stands for the empty path. */
  readonly aliases: ReadonlyMap<string, readonly string[]>;
  readonly scope: string | null;
  readonly where: Condition | null;
  readonly grouping: Grouping | null;
  readonly having: Condition | null;
  readonly orderBy: readonly OrderItem[];
  readonly limit: number | null;
  readonly offset: number | null;
};

/** The functions that fold many rows into one value. */
export const AGGREGATES: ReadonlySet<string> = new Set([
  'COUNT',
  'COUNT_DISTINCT',
  'SUM',
  'AVG',
  'MIN',
  'MAX',
]);
