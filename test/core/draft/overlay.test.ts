import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  current,
  edit,
  isEdited,
  overlay,
  rebase,
  undo,
  type Same,
} from '../../../src/core/draft/overlay.ts';

type F = { a: string; b: string };
const same: Same<F> = (_key, x, y) => x === y;
const text = fc.constantFrom('', 'x', 'y', 'z');
const key = fc.constantFrom<keyof F>('a', 'b');
const steps = fc.array(fc.record({ key, value: text }));

test('[D8] undo puts back one field and leaves the others', () => {
  fc.assert(
    fc.property(text, text, steps, key, (a, b, changes, undone) => {
      const edited = changes.reduce(
        (o, step) => edit(o, step.key, step.value, same),
        overlay<F>({ a, b }),
      );
      const after = undo(edited, undone);
      const other = undone === 'a' ? 'b' : 'a';
      expect(current(after)[undone]).toBe({ a, b }[undone]);
      expect(current(after)[other]).toBe(current(edited)[other]);
    }),
  );
});

test('[D8] typing the old value back equals undo', () => {
  const o = overlay<F>({ a: 'x', b: 'y' });
  expect(isEdited(edit(edit(o, 'a', 'z', same), 'a', 'x', same), 'a')).toBe(false);
});

test('[D8] facts that arrive late change only fields that the user has not touched', () => {
  const o = edit(overlay<F>({ a: 'x', b: 'y' }), 'a', 'mine', same);
  expect(current(rebase(o, { a: 'found', b: 'found' }, same))).toEqual({ a: 'mine', b: 'found' });
});
