/** One request of the org's log, as far as the counter needs it. */
export type LoggedCall = { readonly calls: number };

/** A fault in the form of the org's own list, see the org's `faults.ts`; plus the rules and rights that it can switch. */
export type OrgFault = { readonly kind: string } & Readonly<Record<string, string | number>>;

/** The simulated org's control endpoints. Every method answers false or null where the org cannot be reached. */
export type OrgControl = {
  log(): Promise<readonly LoggedCall[] | null>;
  setFaults(faults: readonly OrgFault[]): Promise<boolean>;
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
  return {
    async log() {
      try {
        const response = await fetch(`${orgUrl}/__org/log`);
        return response.ok ? callsIn(await response.json()) : null;
      } catch {
        return null;
      }
    },
    setFaults: (faults) => post('faults', faults),
    reset: () => post('reset', {}),
  };
}

function callsIn(log: unknown): readonly LoggedCall[] | null {
  if (!Array.isArray(log)) return null;
  return log.map((line: unknown) => ({ calls: costOf(line) }));
}

const costOf = (line: unknown): number =>
  typeof line === 'object' && line !== null && 'calls' in line && typeof line.calls === 'number'
    ? line.calls
    : 1;
