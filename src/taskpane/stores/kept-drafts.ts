import type { Draft } from '../../core/draft/draft.ts';
import { editedKeys } from '../../core/draft/overlay.ts';
import { isFieldKey, type DraftValues } from '../../core/draft/values.ts';
import type { DeviceStore } from '../../core/ports/device-store.ts';
import type { DraftState } from './draft-store.ts';

const DRAWER = 'drafts';
const PAUSE_MS = 300;
const KEYS: readonly string[] = [
  'kind',
  'people',
  'relatedTo',
  'subject',
  'body',
  'hidden',
  'files',
];

const timers = new Map<string, ReturnType<typeof setTimeout>>();

const nameOf = (key: string, savedId: string | undefined): string => `${savedId ?? 'new'} ${key}`;

/** Keeps what was typed, a moment after the last key stroke, so that a reload of the pane loses nothing (V4). */
export function keepDraft(device: DeviceStore, key: string, { draft }: DraftState): void {
  clearTimeout(timers.get(key));
  const name = nameOf(key, draft.saved?.summary.id);
  timers.set(
    key,
    setTimeout(() => {
      timers.delete(key);
      if (editedKeys(draft.overlay).length === 0) void device.remove(DRAWER, name);
      else void device.put(DRAWER, name, { ...draft.overlay.edits, names: draft.names ?? {} });
    }, PAUSE_MS),
  );
}

export async function forgetDraft(device: DeviceStore, key: string): Promise<void> {
  clearTimeout(timers.get(key));
  timers.delete(key);
  const all = await device.all(DRAWER);
  if (!all.ok) return;
  for (const [name] of all.value) if (name.endsWith(` ${key}`)) await device.remove(DRAWER, name);
}

const sameShape = (value: unknown, base: unknown): boolean =>
  Array.isArray(value) === Array.isArray(base) && typeof value === typeof base;

const isHidden = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'texts' in value &&
  Array.isArray(value.texts) &&
  value.texts.every((text) => typeof text === 'string') &&
  'inSubject' in value &&
  typeof value.inSubject === 'boolean';

const fits = (name: string, value: unknown, base: DraftValues): boolean => {
  if (isFieldKey(name)) return value === null || typeof value !== 'object';
  if (name === 'hidden') return isHidden(value);
  return KEYS.includes(name) && sameShape(value, base[name as keyof DraftValues]);
};

const namesIn = (value: object): Readonly<Record<string, string>> =>
  'names' in value && typeof value.names === 'object' && value.names !== null
    ? Object.fromEntries(
        Object.entries(value.names).filter(
          (entry): entry is [string, string] => typeof entry[1] === 'string',
        ),
      )
    : {};

/** What was typed into this draft before a reload, laid over it as far as it still fits; untrusted, so checked key by key. */
export async function restoreDraft(device: DeviceStore, draft: Draft): Promise<Draft> {
  const kept = await device.get(DRAWER, nameOf(draft.facts.key, draft.saved?.summary.id));
  if (!kept.ok || typeof kept.value !== 'object' || kept.value === null) return draft;
  const { base } = draft.overlay;
  const edits: Partial<DraftValues> = Object.fromEntries(
    Object.entries(kept.value).filter(([name, value]) => fits(name, value, base)),
  );
  return { ...draft, names: namesIn(kept.value), overlay: { base, edits } };
}
