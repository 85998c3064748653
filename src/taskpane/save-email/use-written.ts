import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Preview } from '../../core/draft/preview.ts';
import type { DraftStore } from '../stores/draft-store.ts';
import { loadWritten, writtenNow } from '../stores/load-written.ts';
import { untilLoaded } from '../until-loaded.ts';

/**
 * What saving now would write; null for as long as the code for it is not there. It was fetched ahead; where it cannot be had, Save
 * says so.
 */
export function useWritten(store: DraftStore): Preview | null {
  const state = useStore(store);
  const [code, setCode] = useState(writtenNow);
  const { raw } = state.draft.facts;
  useEffect(() => {
    if (code) return;
    let gone = false;
    untilLoaded(loadWritten).then(
      (loaded) => {
        if (!gone) setCode(loaded);
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [code]);
  useEffect(() => {
    if (raw) code?.makeSafe(store);
  }, [code, raw, store]);
  // A mail of megabytes takes a while: the dialog stands first.
  return code && !raw ? code.previewNow(state) : null;
}
