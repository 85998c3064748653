import { refuse } from '../api-error.ts';
import type { JsonObject } from '../value.ts';
import { parseStatement } from './soql/parse-statement.ts';
import { queryRun } from './soql/query-run.ts';
import { asSearch, everything, search, searchable, type Wanted } from './run-sosl.ts';
import {
  formOfBody,
  formOfParameters,
  type ParameterizedForm,
  type ParameterizedObject,
} from './sosl/parameterized-form.ts';
import { plainTerms } from './sosl/parse-terms.ts';
import type { QueryOptions, QuerySource, SoslAnswer } from './source.ts';

/** What a parameterized search is asked with: the pairs of an address, or a parsed body. */
export type ParameterizedSearch =
  | { readonly kind: 'parameters'; readonly parameters: Iterable<readonly [string, string]> }
  | { readonly kind: 'body'; readonly body: JsonObject };

/**
 * Answers a parameterized search; in `q` only `*` and `?` have a meaning.
 * @throws Refusal with MALFORMED_SEARCH, INVALID_SEARCH, INVALID_TYPE, INVALID_FIELD …
 */
export function runParameterizedSearch(
  asked: ParameterizedSearch,
  source: QuerySource,
  options: QueryOptions,
): SoslAnswer {
  return asSearch(() => {
    const form =
      asked.kind === 'body' ? formOfBody(asked.body) : formOfParameters(asked.parameters);
    const tree = plainTerms(form.q);
    const bare = queryRun('', source, options);
    if (form.objects.length === 0) {
      const wanted = everything(bare);
      return search(bare, { tree, group: form.group, wanted, limit: form.overallLimit });
    }
    const text = form.objects.map((object) => statementText(object, form)).join('\n');
    const run = queryRun(text, source, options);
    const wanted = form.objects.map((object): Wanted => {
      const statement = parseStatement(statementText(object, form));
      return { object: searchable(run, object.name, 0), statement };
    });
    return search(run, { tree, group: form.group, wanted, limit: form.overallLimit });
  });
}

/** The conditions of an object as the statement that they stand for: what SOQL refuses is refused here too. */
function statementText(
  { name, fields, where, orderBy, limit }: ParameterizedObject,
  form: ParameterizedForm,
): string {
  if (![name, ...fields].every((part) => /^[A-Za-z_][\w.()]*$/.test(part))) {
    throw refuse('INVALID_SEARCH', 'Objects and fields must be given by name');
  }
  const clauses = [`SELECT ${fields.length > 0 ? fields.join(', ') : 'Id'} FROM ${name}`];
  if (where !== null) clauses.push(`WHERE ${where}`);
  if (orderBy !== null) clauses.push(`ORDER BY ${orderBy}`);
  if (limit !== null) clauses.push(`LIMIT ${String(limit)}`);
  if (form.offset !== null) clauses.push(`OFFSET ${String(form.offset)}`);
  return clauses.join(' ');
}
