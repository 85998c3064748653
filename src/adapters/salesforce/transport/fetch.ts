/** The parts of `fetch` that the adapter needs, so that a test or the sandbox can hand in its own. */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchAnswer>;

export type FetchInit = {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
  readonly signal: AbortSignal;
  /** A redirect could carry the token to another host. */
  readonly redirect: 'error';
  readonly credentials: 'omit';
  readonly cache: 'no-store';
};

export type FetchAnswer = {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
  arrayBuffer(): Promise<ArrayBuffer>;
};

/** Runs a job after so many milliseconds; returns how to call it off. Handed in, so that tests own the time. */
export type Later = (job: () => void, delay: number) => () => void;
