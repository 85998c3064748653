import type {
  CategoryFailure,
  HostFailure,
  PropertiesFailure,
} from '../../core/ports/mail-host.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { filled } from './ask-office.ts';
import type { MailSession } from './mail-session.ts';
import type { OfficeCustomProperties } from './office-runtime.ts';

const invalidCategory = 9044;
const duplicateCategory = 9045;

type Named = { readonly displayName: string };

/** Names of the mail's categories. */
export async function readCategories({
  item,
  call,
  supports,
}: MailSession): Promise<Result<readonly string[], HostFailure>> {
  const { categories } = item;
  if (!supports('1.8') || categories === undefined) return ok([]);
  const read = await call<readonly Named[]>((done) => {
    categories.getAsync(done);
  });
  if (!read.ok) return read;
  // Null is how some hosts say "none", whatever the type promises.
  const names: readonly Named[] | null = read.value;
  return ok(Array.isArray(names) ? names.map(({ displayName }: Named) => displayName) : []);
}

type CategoryResult = Promise<Result<null, CategoryFailure>>;

/** Marks the mail. A name must stand in the mailbox's master list first; the enterprise manifest may put it there. */
export async function addCategory(session: MailSession, name: string): CategoryResult {
  const added = await changeCategory(session, 'addAsync', name);
  if (added.ok || !hasCode(added.failure, invalidCategory)) return added;
  const listed = await addToMasterList(session, name);
  return listed
    ? changeCategory(session, 'addAsync', name)
    : fail({ kind: 'not-in-master-list', name });
}

/** A mail that lacks the category is as it should be, whether or not the master list knows the name. */
export async function removeCategory(session: MailSession, name: string): CategoryResult {
  const removed = await changeCategory(session, 'removeAsync', name);
  return !removed.ok && hasCode(removed.failure, invalidCategory) ? ok(null) : removed;
}

async function changeCategory(
  { item, call, supports }: MailSession,
  change: 'addAsync' | 'removeAsync',
  name: string,
): Promise<Result<null, HostFailure>> {
  const { categories } = item;
  if (!supports('1.8') || categories === undefined)
    return fail({ kind: 'unsupported', needs: 'Mailbox 1.8' });
  const changed = await call<unknown>((done) => {
    categories[change]([name], done);
  });
  return changed.ok ? ok(null) : changed;
}

/** Needs the right to the whole mailbox; without it Office throws, and in a mailbox of others it refuses. Blue is Preset7. */
async function addToMasterList(
  { office, call }: MailSession,
  displayName: string,
): Promise<boolean> {
  const added = await call<unknown>((done) => {
    const { masterCategories } = office.context.mailbox;
    if (masterCategories === undefined) throw new Error('no master list');
    masterCategories.addAsync(
      [{ displayName, color: office.MailboxEnums.CategoryColor.Preset7 }],
      done,
    );
  });
  return added.ok || hasCode(added.failure, duplicateCategory);
}

const hasCode = (failure: HostFailure, code: number): boolean =>
  failure.kind === 'host-error' && failure.code === code;

/** All of Sidecar's properties are one text: classic Outlook before Mailbox 1.9 cannot list names, and the limit is on all. */
const propertyName = 'sidecar';
const limitCharacters = 2_500;

type Properties = Readonly<Record<string, string>>;

export async function readProperties(
  session: MailSession,
): Promise<Result<Properties, HostFailure>> {
  const loaded = await load(session);
  return loaded.ok ? ok(parse(loaded.value.get(propertyName))) : loaded;
}

export async function writeProperties(
  session: MailSession,
  changes: Readonly<Record<string, string | null>>,
): Promise<Result<null, PropertiesFailure>> {
  const loaded = await load(session);
  if (!loaded.ok) return loaded;
  const properties = loaded.value;
  const next = Object.entries({ ...parse(properties.get(propertyName)), ...changes });
  const kept = next.filter(([, value]) => value !== null);
  const json = JSON.stringify(Object.fromEntries(kept));
  const needed = propertyName.length + json.length;
  if (needed > limitCharacters) return fail({ kind: 'full', limit: limitCharacters, needed });
  const saved = await session.call<unknown>((done) => {
    if (kept.length === 0) properties.remove(propertyName);
    else properties.set(propertyName, json);
    properties.saveAsync(done);
  });
  return saved.ok ? ok(null) : saved;
}

async function load({
  item,
  call,
}: MailSession): Promise<Result<OfficeCustomProperties, HostFailure>> {
  if (typeof item.loadCustomPropertiesAsync !== 'function')
    return fail({ kind: 'unsupported', needs: 'Mailbox 1.1' });
  return filled(
    await call<OfficeCustomProperties>((done) => item.loadCustomPropertiesAsync?.(done)),
  );
}

/** Properties can travel with forwards and be written by others: only texts are taken. */
function parse(json: unknown): Properties {
  if (typeof json !== 'string') return {};
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
    return Object.fromEntries(Object.entries(value).filter(([, text]) => typeof text === 'string'));
  } catch {
    return {};
  }
}
