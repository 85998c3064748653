import type { DeviceFailure, DeviceStore, Keeping } from '../../core/ports/device-store.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Exclusive } from './exclusive.ts';
import type { Sealer } from './seal.ts';
import type { Kept, Shelf } from './shelf.ts';

export type StoreParts = {
  readonly keeping: Keeping;
  readonly shelf: Shelf;
  /** Where drawers with content go when nothing can seal them. */
  readonly memory: Shelf;
  /** Null where sealed values cannot be kept; a promise, because the key may have to be made. */
  readonly sealer: (() => Promise<Sealer>) | null;
  readonly forgetKey: () => Promise<void>;
  /** Whose drawers: org and user. No two namespaces see each other's values. */
  readonly namespace: string;
  /** Drawers that hold what is in mails: sealed, and emptied of what is older than seven days. */
  readonly contentDrawers: ReadonlySet<string>;
  readonly exclusive: Exclusive;
  readonly now: () => number;
};

const contentLife = 7 * 86_400_000;
/** Parts keys; encodeURIComponent leaves none in the parts. */
const part = (text: string): string => `${encodeURIComponent(text)}/`;

/** A device store on any shelf. */
export function createShelfDeviceStore(parts: StoreParts): DeviceStore {
  const { keeping, namespace, contentDrawers, now, sealer } = parts;
  const own = part(namespace);
  const holdsContent = (drawer: string): boolean => contentDrawers.has(drawer);
  const shelfOf = (drawer: string): Shelf =>
    holdsContent(drawer) && sealer === null ? parts.memory : parts.shelf;
  const keyOf = (drawer: string, key: string): string =>
    own + part(drawer) + encodeURIComponent(key);

  async function contentOf(drawer: string, key: string, value: unknown): Promise<Kept['content']> {
    const json = JSON.stringify(value);
    if (!holdsContent(drawer) || sealer === null) return json;
    return (await sealer()).seal(keyOf(drawer, key), json);
  }

  /** Undefined for what is too old, or cannot be opened any more; such an entry goes. */
  async function valueOf(drawer: string, fullKey: string, kept: Kept): Promise<unknown> {
    const expired = holdsContent(drawer) && now() - kept.at > contentLife;
    const value = expired ? undefined : await opened(sealer, fullKey, kept);
    if (value === undefined) await shelfOf(drawer).remove(fullKey);
    return value;
  }

  async function entries(drawer: string): Promise<(readonly [string, unknown])[]> {
    const start = own + part(drawer);
    const found: (readonly [string, unknown])[] = [];
    for (const [fullKey, kept] of await shelfOf(drawer).list(start)) {
      const value = await valueOf(drawer, fullKey, kept);
      if (value !== undefined) found.push([decodeURIComponent(fullKey.slice(start.length)), value]);
    }
    return found;
  }

  return {
    keeping,
    get: (drawer, key) =>
      settled(async () => {
        const kept = await shelfOf(drawer).get(keyOf(drawer, key));
        return kept === undefined ? undefined : valueOf(drawer, keyOf(drawer, key), kept);
      }),
    put: (drawer, key, value) =>
      settled(async () => {
        const content = await contentOf(drawer, key, value);
        await shelfOf(drawer).put(keyOf(drawer, key), { at: now(), content });
        return null;
      }),
    remove: (drawer, key) =>
      settled(async () => {
        await shelfOf(drawer).remove(keyOf(drawer, key));
        return null;
      }),
    all: (drawer) => settled(() => entries(drawer)),
    wipe: () =>
      settled(async () => {
        for (const shelf of new Set([parts.shelf, parts.memory]))
          for (const [key] of await shelf.list(own)) await shelf.remove(key);
        await parts.forgetKey();
        return null;
      }),
    exclusive: (name, job) => parts.exclusive(own + name, job),
  };
}

/** Takes away content of all namespaces that is older than seven days, also of users who never came back. */
export async function dropOldContent(
  shelf: Shelf,
  contentDrawers: ReadonlySet<string>,
  now: number,
): Promise<void> {
  try {
    await shelf.sweep((key, at) => {
      const drawer = decodeURIComponent(key.split('/', 2)[1] ?? '');
      return contentDrawers.has(drawer) && now - at > contentLife;
    });
  } catch {
    // What could not be swept now is too old for every reader, and is swept the next time.
  }
}

async function opened(
  sealer: StoreParts['sealer'],
  name: string,
  { content }: Kept,
): Promise<unknown> {
  if (typeof content !== 'string' && sealer === null) return undefined;
  try {
    const json =
      typeof content === 'string' ? content : await (await sealer?.())?.open(name, content);
    return json === undefined ? undefined : (JSON.parse(json) as unknown);
  } catch {
    return undefined;
  }
}

async function settled<T>(job: () => Promise<T>): Promise<Result<T, DeviceFailure>> {
  try {
    return ok(await job());
  } catch (error) {
    return fail(toFailure(error));
  }
}

function toFailure(error: unknown): DeviceFailure {
  const { name, message } =
    error instanceof Error || error instanceof DOMException
      ? error
      : { name: '', message: String(error) };
  return name === 'QuotaExceededError' ? { kind: 'full' } : { kind: 'blocked', message };
}
