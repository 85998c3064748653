import { isObject } from '../value.ts';
import type { Subrequest } from './composite.ts';
import { referencesIn } from './references.ts';

/**
 * The order in which collated subrequests really run: those of one method on `/sobjects` that do not depend
 * on each other are drawn together. That is why an order that matters needs collateSubrequests: false.
 */
export function inOrder(requests: readonly Subrequest[]): readonly Subrequest[] {
  const waiting = [...requests];
  const done = new Set<string>();
  const order: Subrequest[] = [];
  while (waiting.length > 0) {
    const first = waiting[0];
    if (!first) break;
    const bundle = mergeable(first)
      ? waiting.filter((request) => sameKind(first, request) && free(request, done))
      : [first];
    const run = bundle.includes(first) ? bundle : [first];
    for (const request of run) {
      order.push(request);
      done.add(request.referenceId);
      waiting.splice(waiting.indexOf(request), 1);
    }
  }
  return order;
}

function mergeable(request: Subrequest): boolean {
  return (
    request.headers.size === 0 &&
    request.url.includes('/sobjects/') &&
    !request.url.includes('/composite/')
  );
}

function sameKind(a: Subrequest, b: Subrequest): boolean {
  return mergeable(b) && a.method === b.method && isObject(a.body) === isObject(b.body);
}

function free(request: Subrequest, done: ReadonlySet<string>): boolean {
  const needed = referencesIn([request.url, request.body ?? null]);
  return [...needed].every((id) => done.has(id));
}
