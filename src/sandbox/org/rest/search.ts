import { refuse } from '../api-error.ts';
import { runParameterizedSearch } from '../query/run-parameterized-search.ts';
import { runSosl } from '../query/run-sosl.ts';
import { querySource } from '../query-source.ts';
import { answer, bodyObject, methodNotAllowed, type Answer, type Call } from './call.ts';

/** `/search?q=FIND …` */
export function search(call: Call): Answer {
  if (call.method !== 'GET') throw methodNotAllowed(call, 'GET');
  const text = call.query.get('q');
  if (text === undefined) throw refuse('MALFORMED_SEARCH', 'A search string has to be specified');
  const source = querySource(call.engine, call.actor, call.now);
  const found = runSosl(text, source, { version: call.version, all: false });
  return answer(200, { searchRecords: found.searchRecords });
}

/** `/parameterizedSearch`, by parameters or by a body. */
export function parameterizedSearch(call: Call): Answer {
  const source = querySource(call.engine, call.actor, call.now);
  const options = { version: call.version, all: false };
  switch (call.method) {
    case 'GET': {
      const asked = { kind: 'parameters', parameters: call.parameters } as const;
      const found = runParameterizedSearch(asked, source, options);
      return answer(200, { searchRecords: found.searchRecords });
    }
    case 'POST': {
      const asked = { kind: 'body', body: bodyObject(call) } as const;
      const found = runParameterizedSearch(asked, source, options);
      return answer(200, { searchRecords: found.searchRecords });
    }
    default:
      throw methodNotAllowed(call, 'GET, POST');
  }
}
