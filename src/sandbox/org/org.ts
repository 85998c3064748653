import { users } from './demo/people.ts';
import { noRules, type RecordRules } from './dml/record-rules.ts';
import { rulesOf } from './dml/rules/rules.ts';
import { wholeSeconds, type Engine } from './engine.ts';
import { browsePages } from './browse/browse-pages.ts';
import { control } from './control/control.ts';
import { createFaults, type Faults } from './faults.ts';
import { createApiLog, type LogLine } from './http/api-log.ts';
import { serve, type House } from './http/serve.ts';
import { makeId } from './ids.ts';
import { createGrants } from './oauth/grants.ts';
import type { ClientApp } from './oauth/oauth.ts';
import { secureRandom, seededRandom } from './random.ts';
import { adminProfileId, defaultRights, standardProfileId, type Rights } from './rights/rights.ts';
import { buildSchema } from './schema/schema.ts';
import { plantSetup, plantUser } from './seed.ts';
import { createStore } from './store/store.ts';
import { switchesOf, type Switches, type World } from './switches.ts';
import { textOf, type Row } from './value.ts';
import { plantDemo } from './demo/plant-demo.ts';

export type OrgOptions = {
  /** The org's now. The system clock without it. */
  readonly clock?: () => Date;
  /** Makes tokens the same in every run. Without it they cannot be guessed. */
  readonly seed?: number;
  readonly world?: World;
  readonly switches?: Partial<Switches>;
  /** What to start with. Default: empty but for users and set-up records. */
  readonly records?: 'demo' | 'empty';
  /** Where the org says that it lives, for sessions. Default `https://org.sidecar.invalid`. */
  readonly instanceUrl?: string;
  /** Pages that may read answers; `http://localhost:*` is allowed. Default: any local port. */
  readonly allowedOrigins?: readonly string[];
  readonly apps?: readonly ClientApp[];
  /** API calls that the org may use a day. */
  readonly apiLimit?: number;
};

export type OrgSession = {
  readonly instanceUrl: string;
  readonly accessToken: string;
  readonly userId: string;
  readonly orgId: string;
  readonly username: string;
};

/** A simulated Salesforce org: requests in, responses out, and the strings behind it. */
export type Org = {
  /** Answers REST, OAuth and CORS requests; rejects with a TypeError when a fault cuts the line. */
  readonly handle: (request: Request) => Promise<Response>;
  /** The same as a `fetch`, for whatever address. */
  readonly fetch: typeof fetch;
  readonly session: (username?: string) => OrgSession;
  readonly faults: Faults;
  readonly rules: RecordRules;
  readonly rights: Rights;
  readonly switches: () => Switches;
  readonly setSwitches: (changes: Partial<Switches>) => void;
  /** Live records of an object, whatever rights say. */
  readonly rows: (object: string) => readonly Row[];
  readonly row: (id: string) => Row | null;
  readonly users: () => readonly Row[];
  readonly log: () => readonly LogLine[];
  readonly clearLog: () => void;
  /** Ends all access tokens; refresh tokens go on. */
  readonly endSessions: () => void;
  readonly allowedOrigins: Set<string>;
  readonly apps: ClientApp[];
  /** Adds pages on the org's host, asked before anything else. */
  readonly addPages: (pages: (request: Request, url: URL) => Promise<Response | null>) => void;
  /** Back to the beginning: records, rules, faults, rights, log; sessions live on. */
  readonly reset: (records?: 'demo' | 'empty') => void;
  readonly engine: Engine;
};

const demoApp: ClientApp = {
  id: 'sidecar.sandbox.client',
  name: 'Sidecar for Outlook (sandbox)',
  redirectUris: ['http://localhost:*', 'https://localhost:*', 'http://127.0.0.1:*'],
  scopes: ['api', 'refresh_token', 'offline_access', 'openid', 'id', 'profile', 'email'],
};

const orgId = makeId('00D', 1);

/** Makes an org of its own; nothing is shared between two of them. */
export function createOrg(options: OrgOptions = {}): Org {
  const clock = options.clock ?? (() => new Date());
  const world = options.world ?? 'likely';
  const instanceUrl = options.instanceUrl ?? 'https://org.sidecar.invalid';
  const random = options.seed === undefined ? secureRandom : seededRandom(options.seed);
  const rights = defaultRights();
  const rules = noRules();
  const engine = freshEngine(switchesOf(world, options.switches), rights, rules, clock);
  const grants = createGrants(orgId, () => clock().getTime(), random);
  const apps = [...(options.apps ?? [demoApp])];
  const origins = new Set(options.allowedOrigins ?? localOrigins);
  const log = createApiLog();
  const house: House = {
    engine,
    oauth: { engine, grants, apps },
    desk: { cursors: new Map(), usage: { used: 0, allowed: options.apiLimit ?? 100_000 } },
    origins,
    log,
    pages: [],
  };
  const plantAll = (records: 'demo' | 'empty'): void => {
    plantEverything(engine, wholeSeconds(clock()), records);
  };
  plantAll(options.records ?? 'empty');
  const handle = (request: Request): Promise<Response> => serve(house, request);

  const org: Org = {
    handle,
    fetch: (input, init) => {
      const request = new Request(input, init);
      return unlessAborted(request.signal, () => handle(request));
    },
    session: (username = users.elena.email) => {
      const user = engine.store.where('User', 'Username', username)[0];
      if (!user) throw new Error(`No user ${username}`);
      const userId = textOf(user, 'Id');
      const accessToken = grants.openSession(userId, null);
      return { instanceUrl, accessToken, userId, orgId, username };
    },
    faults: engine.faults,
    rules,
    rights,
    switches: () => engine.switches,
    setSwitches: (changes) => {
      engine.switches = { ...engine.switches, ...changes };
      engine.schema = buildSchema(engine.switches);
    },
    rows: (object) => [...engine.store.live(object)],
    row: (id) => engine.store.get(id),
    users: () => [...engine.store.live('User')],
    log: log.lines,
    clearLog: log.clear,
    endSessions: grants.endSessions,
    allowedOrigins: origins,
    apps,
    addPages: (pages) => void house.pages.push(pages),
    reset: (records = options.records ?? 'empty') => {
      Object.assign(rules, noRules());
      Object.assign(rights, defaultRights());
      engine.faults.clear();
      engine.store.clear();
      house.desk.cursors.clear();
      house.desk.usage.used = 0;
      log.clear();
      engine.switches = switchesOf(world, options.switches);
      engine.schema = buildSchema(engine.switches);
      plantAll(records);
    },
    engine,
  };
  org.addPages((request, url) => control(org, request, url));
  org.addPages(browsePages(org));
  return org;
}

/** As with a real fetch, who gives up hears so at once; the org may go on and do what was asked. */
async function unlessAborted<T>(signal: AbortSignal, run: () => Promise<T>): Promise<T> {
  signal.throwIfAborted();
  return new Promise<T>((done, fail) => {
    const stop = (): void => {
      fail(signal.reason as Error);
    };
    signal.addEventListener('abort', stop, { once: true });
    run()
      .then(done, fail)
      .finally(() => {
        signal.removeEventListener('abort', stop);
      });
  });
}

const localOrigins = ['http://localhost:*', 'https://localhost:*', 'http://127.0.0.1:*'];

/** The store knows all tables that any setting can bring, so that settings can change at any time. */
function freshEngine(
  switches: Switches,
  rights: Rights,
  rules: RecordRules,
  clock: () => Date,
): Engine {
  const everything = buildSchema({
    ...switches,
    enhancedEmail: true,
    emailToCase: true,
    emailDrafts: true,
    sharedActivities: true,
    personAccounts: true,
    taskMessageIdField: true,
    sidecarKey: true,
    taskHasType: true,
  });
  return {
    switches,
    schema: buildSchema(switches),
    store: createStore(everything),
    rights,
    rules,
    faults: createFaults(),
    clock,
    orgId,
    rulesOf,
  };
}

function plantEverything(engine: Engine, now: string, records: 'demo' | 'empty'): void {
  for (const user of Object.values(users)) {
    const profileId = user === users.ada ? adminProfileId : standardProfileId;
    plantUser(engine, now, { ...user, profileId });
  }
  plantSetup(engine, now, users.ada.id, 'Northwind Telematics');
  if (records === 'demo') plantDemo(engine, now);
  engine.store.settle();
}
