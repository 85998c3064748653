/** A record as it was (`base`) and what the user changed on top of it (`edits`). A key in `edits` means "edited" (D8). */
export type Overlay<F extends object> = { readonly base: F; readonly edits: Partial<F> };

/** Whether two values of one field are the same to the user. Lists and dates need more than `Object.is`. */
export type Same<F extends object> = <K extends keyof F>(key: K, a: F[K], b: F[K]) => boolean;

export const overlay = <F extends object>(base: F): Overlay<F> => ({ base, edits: {} });

export const isEdited = <F extends object>(o: Overlay<F>, key: keyof F): boolean =>
  Object.hasOwn(o.edits, key);

export const current = <F extends object>({ base, edits }: Overlay<F>): F => ({
  ...base,
  ...edits,
});

export const editedKeys = <F extends object>(o: Overlay<F>): readonly (keyof F)[] =>
  Object.keys(o.edits) as (keyof F)[];

/** Sets one field; setting it back to its base value is the same as undoing it. */
export function edit<F extends object, K extends keyof F>(
  o: Overlay<F>,
  key: K,
  value: F[K],
  same: Same<F>,
): Overlay<F> {
  if (same(key, value, o.base[key])) return undo(o, key);
  return { base: o.base, edits: { ...o.edits, [key]: value } };
}

/** Puts one field back to its base value and leaves the others as they are. */
export function undo<F extends object>(o: Overlay<F>, key: keyof F): Overlay<F> {
  if (!isEdited(o, key)) return o;
  const { [key]: _dropped, ...rest } = o.edits;
  return { base: o.base, edits: rest as Partial<F> };
}

/** New facts arrive (a match was found, the record was read again): edited fields keep the user's value. */
export const rebase = <F extends object>(o: Overlay<F>, base: F, same: Same<F>): Overlay<F> =>
  editedKeys(o).reduce<Overlay<F>>(
    (next, key) => edit(next, key, o.edits[key] as F[typeof key], same),
    overlay(base),
  );
