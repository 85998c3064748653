import { CARRIED } from './carried.ts';
import type { FieldValue, SavedEmail } from '../crm/records.ts';
import { partsOf } from '../crm/saved-parts.ts';
import type { Draft } from './draft.ts';
import { current, isEdited } from './overlay.ts';
import { isFieldKey, fieldName, sameValue, type DraftKey, type DraftValues } from './values.ts';

/** One field that somebody else changed while the dialog was open (E7). */
export type Difference =
  | {
      readonly kind: 'shown';
      readonly key: DraftKey;
      /** Both changed it, to different values: the user chooses. Else the other's value stays. */
      readonly conflict: boolean;
    }
  /** A field that the dialog does not show, but an edit carries. */
  | {
      readonly kind: 'carried';
      readonly label: string;
      readonly was: FieldValue;
      readonly theirs: FieldValue;
    };

const keysOf = (mine: DraftValues, theirs: DraftValues): readonly DraftKey[] => [
  ...new Set([...(Object.keys(mine) as DraftKey[]), ...(Object.keys(theirs) as DraftKey[])]),
];

/** Fields whose value stands under a key of the dialog. */
const SHOWN: readonly string[] = [
  'Subject',
  'HtmlBody',
  'TextBody',
  'Description',
  'RelatedToId',
  'ParentId',
  'WhatId',
  'WhoId',
  'FromId',
  'ToAddress',
  'CcAddress',
  'BccAddress',
];

function carriedDifferences(mine: Draft, theirs: Draft): readonly Difference[] {
  if (!mine.saved || !theirs.saved) return [];
  const now = partsOf(theirs.saved);
  return partsOf(mine.saved).flatMap((before, at) => {
    const after = now[at];
    return after?.summary.id === before.summary.id ? partDifferences(before, after, theirs) : [];
  });
}

/** What the dialog shows of a split body, it shows of its first part. */
function partDifferences(
  before: SavedEmail,
  now: SavedEmail,
  theirs: Draft,
): readonly Difference[] {
  const described = Object.values(theirs.catalog.objects[now.summary.kind]?.fields ?? {});
  const shown = new Set(
    Object.keys(theirs.overlay.base)
      .filter(isFieldKey)
      .map((key) => fieldName(key)),
  );
  return described
    .filter(({ name, custom }) => custom || CARRIED[now.summary.kind].includes(name))
    .filter(({ name }) => !SHOWN.includes(name) && !shown.has(name))
    .map(({ name, label }) => ({
      kind: 'carried' as const,
      label,
      was: before.fields[name] ?? null,
      theirs: now.fields[name] ?? null,
    }))
    .filter(({ was, theirs: value }) => was !== value);
}

/**
 * What somebody else changed between the record that the dialog opened and the record as it is now. Compared by value: what both
 * changed alike is no conflict, and what only the user changed is not in the list.
 */
export function differences(mine: Draft, theirs: Draft): readonly Difference[] {
  const { base } = mine.overlay;
  const wanted = current(mine.overlay);
  const now = theirs.overlay.base;
  const shown = keysOf(base, now)
    .filter((key) => key !== 'hidden' && !sameValue(key, base[key], now[key]))
    .map((key) => ({
      kind: 'shown' as const,
      key,
      conflict: isEdited(mine.overlay, key) && !sameValue(key, wanted[key], now[key]),
    }));
  return [...shown, ...carriedDifferences(mine, theirs)];
}
