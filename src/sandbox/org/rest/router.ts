import { refuse } from '../api-error.ts';
import { answer, notFound, type Answer, type Call } from './call.ts';
import { batch } from './batch.ts';
import { collections } from './collections.ts';
import { composite } from './composite.ts';
import { describeGlobal } from './describe.ts';
import { limits, type Usage } from './limits.ts';
import { query, type Cursors } from './query.ts';
import { recent } from './recent.ts';
import { parameterizedSearch, search } from './search.ts';
import { sobject } from './sobject.ts';
import { tree } from './tree.ts';
import { uiApi } from './ui-api.ts';
import { resources, versionState } from './versions.ts';

export type Desk = { readonly cursors: Cursors; readonly usage: Usage };

/** Answers a call below `/services/data/vNN.0`, or throws a Refusal. */
export function route(desk: Desk, call: Call): Answer {
  const state = versionState(call.version);
  if (state === 'retired') {
    throw refuse(
      'UNSUPPORTED_API_VERSION',
      `The requested version is retired: ${call.version}`,
      undefined,
      410,
    );
  }
  if (state === 'unknown') throw notFound();
  const [resource, second] = call.path;
  switch (resource) {
    case undefined:
      return answer(200, resources(call.version));
    case 'sobjects':
      return second === undefined ? describeGlobal(call) : sobject(call);
    case 'query':
    case 'queryAll':
      return query(call, desk.cursors);
    case 'composite':
      return second === 'sobjects' ? collections(call) : compound(desk, call);
    case 'ui-api':
      return topOnly(call, uiApi);
    case 'search':
      return searchable(call, search);
    case 'parameterizedSearch':
      return searchable(call, parameterizedSearch);
    case 'limits':
      return limits(call, desk.usage);
    case 'recent':
      return recent(call);
    default:
      throw notFound();
  }
}

function compound(desk: Desk, call: Call): Answer {
  const dispatch = (sub: Call): Answer => route(desk, sub);
  return topOnly(call, () => {
    const second = call.path[1];
    if (second === undefined) return composite(call, dispatch);
    if (second === 'batch' && call.path.length === 2) return batch(call, dispatch);
    if (second === 'tree' && call.path.length === 3) return tree(call);
    throw notFound();
  });
}

function topOnly(call: Call, resource: (call: Call) => Answer): Answer {
  if (call.nested) throw notSupported(call);
  return resource(call);
}

/** Search works in a batch, never in a composite. */
function searchable(call: Call, resource: (call: Call) => Answer): Answer {
  if (call.nested && !call.inBatch) throw notSupported(call);
  return resource(call);
}

function notSupported(call: Call): Error {
  return refuse(
    'INVALID_INPUT',
    `The requested resource /${call.path.join('/')} is not supported in a composite request.`,
  );
}
