import { useEffect, useRef, type RefObject } from 'react';

export type UndoFocus<T extends HTMLElement> = {
  root: RefObject<T | null>;
  /** Brings the focus to the Undo of this change as soon as it is there. */
  expect: (undoOf: string) => void;
};

/** A row that a change takes away would take the focus with it: it goes to the change's own Undo instead (ui.md 6). */
export function useUndoFocus<T extends HTMLElement>(): UndoFocus<T> {
  const root = useRef<T>(null);
  const wanted = useRef<string | null>(null);
  // Runs after every render: the change is written first, and its Undo appears only then.
  useEffect(() => {
    if (wanted.current === null) return;
    const buttons = root.current?.querySelectorAll<HTMLElement>('[data-undo]') ?? [];
    const undo = Array.from(buttons).find((button) => button.dataset['undo'] === wanted.current);
    if (!undo) return;
    undo.focus();
    wanted.current = null;
  });
  return {
    root,
    expect: (undoOf) => {
      wanted.current = undoOf;
    },
  };
}
