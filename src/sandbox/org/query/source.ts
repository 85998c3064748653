import type { JsonObject, Row, Value } from '../value.ts';

/**
 * What the query languages see of the org: the schema and the rows after the user's rights. Fields and
 * objects that the user may not see are absent; so are rows that sharing hides.
 */

export type FieldType =
  | 'id'
  | 'string'
  | 'textarea'
  | 'boolean'
  | 'int'
  | 'double'
  | 'currency'
  | 'percent'
  | 'date'
  | 'datetime'
  | 'time'
  | 'email'
  | 'phone'
  | 'url'
  | 'picklist'
  | 'multipicklist'
  | 'combobox'
  | 'reference'
  | 'base64'
  | 'address';

export type PicklistValue = {
  readonly value: string;
  readonly label: string;
  readonly active: boolean;
  readonly defaultValue: boolean;
};

export type QueryField = {
  readonly name: string;
  readonly label: string;
  readonly type: FieldType;
  /** Characters; 0 where the type has none. */
  readonly length: number;
  readonly nillable: boolean;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly filterable: boolean;
  readonly sortable: boolean;
  readonly groupable: boolean;
  readonly aggregatable: boolean;
  readonly caseSensitive: boolean;
  readonly nameField: boolean;
  readonly referenceTo: readonly string[];
  /** How a path goes up through this field (`Account` for AccountId), null where it cannot. */
  readonly relationshipName: string | null;
  /** True where a path sees only the fields of the pseudo-object `Name` (Who, What, Owner, RelatedTo). */
  readonly polymorphic: boolean;
  readonly picklist: readonly PicklistValue[];
};

/** A subquery's way down. */
export type QueryChild = {
  readonly relationshipName: string;
  readonly childObject: string;
  readonly field: string;
};

export type QueryObject = {
  readonly name: string;
  readonly label: string;
  readonly labelPlural: string;
  readonly keyPrefix: string | null;
  readonly queryable: boolean;
  readonly searchable: boolean;
  /** By lower-case name. */
  readonly fields: ReadonlyMap<string, QueryField>;
  /** The field whose relationship name this is, by lower-case relationship name. */
  readonly parents: ReadonlyMap<string, QueryField>;
  /** By lower-case relationship name. */
  readonly children: ReadonlyMap<string, QueryChild>;
};

export type QueryUser = {
  readonly id: string;
  readonly name: string;
  readonly profileId: string;
  /** IANA zone that date literals are read in. */
  readonly timeZone: string;
  readonly locale: string;
  /** ISO code for `currency` values in FORMAT(). */
  readonly currency: string;
  /** Without it ContentDocumentLink queries must name a document or a linked entity. */
  readonly queryAllFiles: boolean;
};

export type RowScope = {
  /** True for /queryAll and ALL ROWS: rows in the recycle bin are given too. */
  readonly deleted: boolean;
};

export type QuerySource = {
  /** All that the user may see, in name order; the pseudo-object `Name` included (not queryable, no rows). */
  objects(): readonly QueryObject[];
  /** By name in any case; null when unknown or not visible. */
  object(name: string): QueryObject | null;
  /** The object that an id's prefix names, null when none. */
  objectOfId(id: string): string | null;
  /** Visible rows in order of creation. */
  rows(object: string, scope: RowScope): Iterable<Row>;
  /** A visible row by its 15- or 18-character id. */
  row(object: string, id: string): Row | null;
  /**
   * Exactly the visible rows, in order of creation, whose field equals one of the values (text without
   * regard to case, ids of 15 or 18 characters); null when the field has no index. Cost does not grow
   * with the object. `field` may be in any case; a null value always answers null (scan instead).
   */
  candidates(
    object: string,
    field: string,
    values: readonly Value[],
    scope: RowScope,
  ): readonly Row[] | null;
  /** Like rows(), but what the search index knows by now (it lags behind when the org says so). For SOSL. */
  searchRows(object: string): Iterable<Row>;
  readonly user: QueryUser;
  /** The instant of the request: constant while it is answered. */
  readonly now: Date;
};

export type QueryOptions = {
  /** `64.0`; subquery depth and the shape of search answers depend on it. */
  readonly version: string;
  /** True for /queryAll. */
  readonly all: boolean;
};

/**
 * All records of a query, already in the shape of the REST body (`attributes` first). The mount cuts pages
 * and writes nextRecordsUrl. COUNT() gives a totalSize and no records.
 */
export type SoqlAnswer = {
  readonly totalSize: number;
  readonly records: readonly JsonObject[];
};

export type SoslAnswer = {
  readonly searchRecords: readonly JsonObject[];
};
