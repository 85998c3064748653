import { useEffect, useRef, useState } from 'react';
import type { CrmRecord } from '../../core/crm/records.ts';
import type { CrmFailure } from '../../core/ports/crm.ts';
import type { Result } from '../../core/result.ts';
import { useSignIns } from '../session/use-sign-ins.ts';

/** Records by the user's words; empty text gives the recently viewed (R7). */
export type SearchRecords = (
  text: string,
  signal: AbortSignal,
) => Promise<Result<readonly CrmRecord[], CrmFailure>>;

export type SearchState = {
  readonly status: 'idle' | 'searching' | 'ready' | 'failed';
  readonly failure: CrmFailure | null;
  /** What was searched; empty = the recently viewed. */
  readonly text: string;
  readonly records: readonly CrmRecord[];
};

const PAUSE_MS = 250;
/** One letter matches half the org. */
const LEAST_CHARACTERS = 2;

/** Searches while typing: from two characters, after a pause, the last question's answer only (R7). */
export function useRecordSearch(typed: string, search: SearchRecords): SearchState {
  const text = typed.trim().length < LEAST_CHARACTERS ? '' : typed.trim();
  const [state, setState] = useState<SearchState>({
    status: 'idle',
    failure: null,
    text: '',
    records: [],
  });
  const asked = useRef(search);
  const signIns = useSignIns();
  useEffect(() => {
    const running = new AbortController();
    const timer = setTimeout(
      () => {
        void asked.current(text, running.signal).then((found) => {
          if (running.signal.aborted) return;
          if (found.ok) setState({ status: 'ready', failure: null, text, records: found.value });
          else setState({ status: 'failed', failure: found.failure, text, records: [] });
        });
      },
      text === '' ? 0 : PAUSE_MS,
    );
    return () => {
      clearTimeout(timer);
      running.abort();
    };
  }, [text, signIns]);
  const isFresh = state.status !== 'idle' && state.text === text;
  return isFresh ? state : { ...state, status: 'searching' };
}
