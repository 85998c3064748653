import { useCallback, useEffect, useRef, useState } from 'react';
import type { CrmFailure, RelatedList, TimelineEntry, TimelinePage } from '../../core/ports/crm.ts';
import type { Result } from '../../core/result.ts';

export type TimelineAnswer = Result<TimelinePage, CrmFailure>;

/** Loads one page of activities; `offset` counts the entries that are there already. */
export type LoadTimeline = (offset: number, signal: AbortSignal) => Promise<TimelineAnswer>;

export type TimelineState = {
  /** Of the first page; empty until it is there. */
  readonly lists: readonly RelatedList[];
  readonly entries: readonly TimelineEntry[];
  readonly more: boolean;
  readonly status: 'loading' | 'ready' | 'failed';
};

/** Activities of one open record, page by page. An answer after closing is dropped. */
export function useTimeline(load: LoadTimeline): readonly [TimelineState, () => void] {
  const [state, setState] = useState<TimelineState>({
    lists: [],
    entries: [],
    more: false,
    status: 'loading',
  });
  const loader = useRef(load);
  const running = useRef<AbortController | null>(null);

  const ask = useCallback((offset: number): void => {
    const mine = new AbortController();
    running.current?.abort();
    running.current = mine;
    void loader.current(offset, mine.signal).then((page) => {
      if (mine.signal.aborted) return;
      setState((before) =>
        page.ok
          ? {
              lists: offset === 0 ? page.value.lists : before.lists,
              entries: [...(offset === 0 ? [] : before.entries), ...page.value.entries],
              more: page.value.more,
              status: 'ready',
            }
          : { ...before, status: 'failed' },
      );
    });
  }, []);

  useEffect(() => {
    ask(0);
    return () => running.current?.abort();
  }, [ask]);

  const more = (): void => {
    setState((before) => ({ ...before, status: 'loading' }));
    ask(state.entries.length);
  };
  return [state, more];
}
