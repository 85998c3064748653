/** One request of the org's log, as far as the counter needs it. */
type LoggedCall = { readonly calls: number };

/** What is wrong with the org, in the words of its control endpoints. */
export type Wrongs = {
  readonly faults: readonly WireFault[];
  readonly validationRules: readonly object[];
  readonly rights: Rights;
};

/** What is taken away from the profile of those who sell. */
export type Rights = {
  readonly denied: Readonly<Record<string, readonly string[]>>;
  readonly fields: Readonly<Record<string, string>>;
};

export type WireFault = { readonly kind: string } & Readonly<Record<string, string | number>>;

/** The simulated org's control endpoints. Every method answers false or null where the org cannot be reached. */
export type OrgControl = {
  log(): Promise<readonly LoggedCall[] | null>;
  /** Kinds of the faults that are still armed; some strike once only. */
  armed(): Promise<readonly string[] | null>;
  set(wrongs: Wrongs): Promise<boolean>;
  reset(): Promise<boolean>;
};

export function createOrgControl(orgUrl: string, fetch: typeof globalThis.fetch): OrgControl {
  const post = async (path: string, body: unknown): Promise<boolean> => {
    try {
      const response = await fetch(`${orgUrl}/__org/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      return response.ok;
    } catch {
      return false;
    }
  };
  const get = async (path: string): Promise<unknown> => {
    try {
      const response = await fetch(`${orgUrl}/__org/${path}`);
      return response.ok ? ((await response.json()) as unknown) : null;
    } catch {
      return null;
    }
  };
  const list = async (path: string): Promise<readonly unknown[] | null> => {
    const answer = await get(path);
    return Array.isArray(answer) ? answer : null;
  };
  const setRights = async (rights: Rights): Promise<boolean> => {
    const id = standardProfile(await get('state'));
    return id !== null && post('rights', { profiles: [{ id, ...rights }] });
  };
  return {
    log: async () =>
      (await list('log'))?.map((line) => ({ calls: numberIn(line, 'calls') ?? 1 })) ?? null,
    armed: async () => (await list('faults'))?.map((fault) => textIn(fault, 'kind')) ?? null,
    async set({ faults, validationRules, rights }) {
      const done = await Promise.all([
        post('faults', faults),
        post('validation-rules', validationRules),
        setRights(rights),
      ]);
      return done.every(Boolean);
    },
    reset: () => post('reset', {}),
  };
}

/** The id of the profile that the signed-in user has. */
function standardProfile(state: unknown): string | null {
  const profiles = member(member(state, 'rights'), 'profiles');
  if (!Array.isArray(profiles)) return null;
  const found: unknown = profiles.find((profile) => textIn(profile, 'name') === 'Standard User');
  return found === undefined ? null : textIn(found, 'id');
}

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;

function numberIn(value: unknown, name: string): number | null {
  const found = member(value, name);
  return typeof found === 'number' ? found : null;
}

function textIn(value: unknown, name: string): string {
  const found = member(value, name);
  return typeof found === 'string' ? found : '';
}
