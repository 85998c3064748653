import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { defaultRecordType, recordTypeOf } from '../../core/draft/record-type.ts';
import { valuesOf, type DraftStore } from '../stores/draft-store.ts';
import { useDialogTools } from './dialog-tools.ts';

/**
 * Lets the picklists of the dialog offer what the chosen record type offers (D7). No value is changed: one that is no longer offered
 * stays, and is told at its field.
 */
export function useRecordType(store: DraftStore): void {
  const { describeRecordType } = useDialogTools();
  const kind = useStore(store, (state) => valuesOf(state).kind);
  const type = useStore(store, ({ draft }) => recordTypeOf(draft));
  /** By kind: the type that the draft's picklists are of. */
  const applied = useRef(new Map<string, string | null>());
  useEffect(() => {
    const before = applied.current.get(kind) ?? defaultRecordType(store.getState().draft);
    if (type === null || before === type) return;
    let current = true;
    void describeRecordType(kind, type).then((object) => {
      if (!current || !object) return;
      applied.current.set(kind, type);
      store.getState().describeAs(object);
    });
    return () => {
      current = false;
    };
  }, [describeRecordType, store, kind, type]);
}
