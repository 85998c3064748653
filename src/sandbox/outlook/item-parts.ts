import type {
  OfficeAttachmentContent,
  OfficeCustomProperties,
  OfficeDone,
  OfficeItemCategories,
} from '../../adapters/office/office-runtime.ts';
import { toBase64 } from './base64.ts';
import { refused, value, type Answer, type HostLine } from './host-line.ts';
import { folderOf, withMail } from './outlook-state.ts';
import type { SimulatedMail } from './simulated-mail.ts';
import type { World } from './world.ts';

export function attachmentContent(
  mail: SimulatedMail,
  id: string,
): Answer<OfficeAttachmentContent> {
  const file = mail.files.find((one) => one.id === id);
  if (file === undefined) return refused(9003);
  const text = (): string => new TextDecoder().decode(file.bytes);
  switch (file.kind) {
    case 'cloud':
      return value({ format: 'url', content: file.url ?? '' });
    case 'mail':
      return value({ format: 'eml', content: text() });
    case 'appointment':
      return value({ format: 'iCalendar', content: text() });
    case 'file':
      return value({ format: 'base64', content: toBase64(file.bytes) });
  }
}

const mayWrite = 2 | 32;

/** A delegate without the right to change may read categories only. */
function writable(world: World, mail: SimulatedMail): boolean {
  const shared = folderOf(world.state(), mail)?.sharedBy;
  return shared == null || (shared.permissions & mayWrite) !== 0;
}

export function categoriesOf(
  world: World,
  line: HostLine,
  mail: SimulatedMail,
): OfficeItemCategories {
  const change = (
    call: 'categories.addAsync' | 'categories.removeAsync',
    next: (had: readonly string[]) => readonly string[],
    names: readonly string[],
    done: OfficeDone<unknown>,
  ): void => {
    line.askOf(
      call,
      'ReadWriteItem',
      mail,
      (now) => {
        if (!writable(world, now)) return refused(9017);
        const known = world.state().masterCategories;
        if (names.some((name) => !known.includes(name))) return refused(9044);
        world.change((state) =>
          withMail(state, now.id, (one) => ({ ...one, categories: next(one.categories) })),
        );
        return value(undefined);
      },
      done,
    );
  };
  return {
    getAsync: (done) => {
      line.askOf(
        'categories.getAsync',
        'ReadItem',
        mail,
        (now) => {
          const found = now.categories.map((displayName) => ({ displayName, color: 'Preset7' }));
          const none = world.state().habits.noCategories === 'null' ? null : found;
          return value(found.length === 0 ? none : found);
        },
        done,
      );
    },
    addAsync: (names, done) => {
      change('categories.addAsync', (had) => [...new Set([...had, ...names])], names, done);
    },
    removeAsync: (names, done) => {
      change(
        'categories.removeAsync',
        (had) => had.filter((one) => !names.includes(one)),
        names,
        done,
      );
    },
  };
}

const propertyLimit = 2_500;

/** A copy that is loaded, changed and saved as a whole; two panes that do so at once lose one of the changes, as in Outlook. */
export function customProperties(
  world: World,
  line: HostLine,
  mail: SimulatedMail,
): OfficeCustomProperties {
  const loaded = new Map(Object.entries(mail.properties));
  return {
    get: (name) => loaded.get(name),
    set: (name, text) => void loaded.set(name, text),
    remove: (name) => void loaded.delete(name),
    saveAsync: (done) => {
      line.askOf(
        'customProperties.saveAsync',
        'ReadItem',
        mail,
        (now) => {
          const properties = Object.fromEntries(loaded);
          if (lengthOf(properties) > propertyLimit) return refused(9021);
          world.change((state) => withMail(state, now.id, (one) => ({ ...one, properties })));
          return value(undefined);
        },
        done,
      );
    },
  };
}

const lengthOf = (properties: Readonly<Record<string, string>>): number =>
  Object.entries(properties).reduce((sum, [name, text]) => sum + name.length + text.length, 0);
