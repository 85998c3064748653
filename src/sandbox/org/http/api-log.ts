/** One request as the API log shows it. */
export type LogLine = {
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** `dropped` when the caller never got the answer. */
  readonly fate: 'answered' | 'dropped';
  readonly subrequests: readonly string[];
  /** How much it took from the daily limit. */
  readonly calls: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly ms: number;
};

const kept = 1000;

export type ApiLog = {
  readonly add: (line: LogLine) => void;
  readonly lines: () => readonly LogLine[];
  readonly clear: () => void;
};

export function createApiLog(): ApiLog {
  let lines: LogLine[] = [];
  return {
    add: (line) => {
      lines.push(line);
      if (lines.length > kept) lines = lines.slice(-kept);
    },
    lines: () => [...lines],
    clear: () => {
      lines = [];
    },
  };
}
