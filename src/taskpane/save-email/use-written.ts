import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { MailFacts } from '../../core/draft/facts.ts';
import type { Preview } from '../../core/draft/preview.ts';
import type { DraftStore } from '../stores/draft-store.ts';
import { loadWritten, writtenNow } from '../stores/load-written.ts';
import { untilLoaded } from '../until-loaded.ts';

/** What saving now would write, and the facts that it is made of, safe to show. */
export type Written = { readonly preview: Preview; readonly facts: MailFacts };

/** Null for as long as the code for it is not there. It was fetched ahead; where it cannot be had, Save says so. */
export function useWritten(store: DraftStore): Written | null {
  const state = useStore(store);
  const [code, setCode] = useState(writtenNow);
  // Making a long mail safe takes a while: the dialog is painted first. The store keeps it as it came, so that no row is drawn twice.
  const [isDue, setDue] = useState(state.draft.facts.raw === undefined);
  useEffect(() => {
    if (code && isDue) return;
    let gone = false;
    const timer = setTimeout(() => {
      setDue(true);
    });
    untilLoaded(loadWritten).then(
      (loaded) => {
        if (!gone) setCode(loaded);
      },
      () => undefined,
    );
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [code, isDue]);
  return code && isDue
    ? { preview: code.previewNow(state), facts: code.safeDraft(state.draft).facts }
    : null;
}
