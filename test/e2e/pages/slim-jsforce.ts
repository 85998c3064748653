import { createCaller, type Call } from '../../../src/adapters/salesforce/call.ts';
import { fixedSession } from '../../../src/adapters/salesforce/fixed-session.ts';

/** Calls the org through the jsforce of the deployed bundle, and says what became of it. */
export type SlimJsforce = (
  grant: { instanceUrl: string; accessToken: string },
  call: Pick<Call, 'method' | 'path' | 'body'>,
) => Promise<{ ok: boolean; value?: unknown; failure?: { kind: string } }>;

(window as { slimJsforce?: SlimJsforce }).slimJsforce = (grant, call) =>
  createCaller({
    fetch: (url, init) => fetch(url, init),
    later: (job, delay) => {
      const timer = setTimeout(job, delay);
      return () => {
        clearTimeout(timer);
      };
    },
    session: fixedSession(grant),
    extraHosts: [new URL(grant.instanceUrl).host],
    apiVersion: '64.0',
    timeouts: { read: 5000, write: 5000 },
  })({
    ...call,
    attempt: { action: call.method === 'GET' ? 'read' : 'create', object: '', step: null },
  });
