/** Things that go wrong on the way, in the order in which they were set. */

export type FaultKind =
  /** The request never arrives; the caller sees a network error. */
  | 'dropRequest'
  /** Everything is done, then the answer is lost. */
  | 'dropAnswer'
  /** A 5xx answer, nothing done. */
  | 'serverError'
  /** 401 INVALID_SESSION_ID. */
  | 'sessionExpired'
  /** 403 REQUEST_LIMIT_EXCEEDED. */
  | 'apiLimit'
  /** The answer takes `ms` longer. */
  | 'latency'
  /** Creates fail with STORAGE_LIMIT_EXCEEDED. */
  | 'storageFull'
  /** Every write fails with UNABLE_TO_LOCK_ROW. */
  | 'rowLock'
  /** The org is being maintained: writes are refused. */
  | 'readOnlyMode';

export type Fault = {
  readonly kind: FaultKind;
  /** Only requests of this method. */
  readonly method?: string;
  /** Only requests whose path holds this text. */
  readonly path?: string;
  /** How many requests it hits; without it, all until it is cleared. */
  readonly times?: number;
  /** Lets this many matching requests pass before it strikes. */
  readonly after?: number;
  /** For latency. */
  readonly ms?: number;
  /** For serverError; 503 without it. */
  readonly status?: number;
};

export type Faults = {
  /** Replaces all faults. */
  readonly set: (...faults: readonly Fault[]) => void;
  readonly add: (fault: Fault) => void;
  readonly clear: () => void;
  readonly list: () => readonly Fault[];
  /** Takes the fault of a kind for a request, counting it off; null when none strikes. */
  readonly strike: (kind: FaultKind, method: string, path: string) => Fault | null;
};

type Armed = { readonly fault: Fault; wait: number; left: number };

export function createFaults(): Faults {
  let armed: Armed[] = [];
  const arm = (fault: Fault): Armed => ({
    fault,
    wait: fault.after ?? 0,
    left: fault.times ?? Number.POSITIVE_INFINITY,
  });
  return {
    set: (...faults) => {
      armed = faults.map(arm);
    },
    add: (fault) => void armed.push(arm(fault)),
    clear: () => {
      armed = [];
    },
    list: () => armed.map((each) => each.fault),
    strike: (kind, method, path) => {
      const hit = armed.find(
        (each) => each.fault.kind === kind && matches(each.fault, method, path),
      );
      if (!hit) return null;
      if (hit.wait > 0) {
        hit.wait -= 1;
        return null;
      }
      hit.left -= 1;
      if (hit.left <= 0) armed = armed.filter((each) => each !== hit);
      return hit.fault;
    },
  };
}

function matches(fault: Fault, method: string, path: string): boolean {
  if (fault.method !== undefined && fault.method.toUpperCase() !== method) return false;
  return fault.path === undefined || path.includes(fault.path);
}
