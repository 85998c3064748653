import { useEffect, useRef, type RefObject } from 'react';
import { useStore } from 'zustand';
import type { DraftStore } from '../stores/draft-store.ts';

/** A refusal that names a field takes the focus to it, with the org's words beside it (ui.md 6). Returns where in the dialog to look from. */
export function useRefusalFocus(store: DraftStore): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  const refusal = useStore(store, (state) => state.refusal);
  useEffect(() => {
    if (!refusal || refusal.fields.length === 0) return;
    place.current
      ?.closest('dialog, [role="dialog"]')
      ?.querySelector<HTMLElement>('[aria-invalid="true"]')
      ?.focus();
  }, [refusal]);
  return place;
}
