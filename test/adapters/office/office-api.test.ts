import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import ts from 'typescript';
import type { OfficeRuntime } from '../../../src/adapters/office/office-runtime.ts';

const root = `${__dirname}/../../..`;
const adapter = `${root}/src/adapters/office`;

/** Up to a text, where there is more than we need: the typings of all of Office are 9 MB. */
function parse(path: string, upTo = '\u0000'): ts.SourceFile {
  const [text = ''] = readFileSync(path, 'utf8').split(upTo, 1);
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

/** Our narrow types → Microsoft's. What is not here is a shape of ours, not an API. */
const microsofts: Readonly<Record<string, string>> = {
  OfficeEventTypes: 'EventType',
  OfficeContext: 'Context',
  OfficeThemeColours: 'OfficeTheme',
  OfficeMailbox: 'Mailbox',
  OfficeAddress: 'EmailAddressDetails',
  OfficeAttachment: 'AttachmentDetails',
  OfficeItem: 'MessageRead',
  OfficeItemCategories: 'Categories',
  OfficeAttachmentContent: 'AttachmentContent',
  OfficeSharedProperties: 'SharedProperties',
  OfficeCustomProperties: 'CustomProperties',
  OfficeRoamingSettings: 'RoamingSettings',
};

/** Members that the adapter names, as `Microsoft's type.member`. */
function named(): readonly string[] {
  const names: string[] = [];
  parse(`${adapter}/office-runtime.ts`).forEachChild((node) => {
    if (!ts.isTypeAliasDeclaration(node) || !ts.isTypeLiteralNode(node.type)) return;
    const theirs = microsofts[node.name.text];
    if (theirs === undefined) return;
    for (const member of node.type.members)
      if (member.name !== undefined) names.push(`${theirs}.${member.name.getText()}`);
  });
  return names;
}

/** `type.member` of Microsoft's typings → the lowest Mailbox set that its documentation names; 0 where it names none. */
function documented(): ReadonlyMap<string, number> {
  const sets = new Map<string, number>();
  const wanted = new Set(Object.values(microsofts));
  const visit = (node: ts.Node): void => {
    if (ts.isModuleDeclaration(node)) {
      // Excel, Word and the others have types of the same names.
      if (node.name.getText() === 'Office') node.body?.forEachChild(visit);
    } else if (
      (ts.isInterfaceDeclaration(node) || ts.isEnumDeclaration(node)) &&
      wanted.has(node.name.text)
    ) {
      const whole = setIn(node);
      for (const member of node.members) {
        const name = `${node.name.text}.${member.name?.getText() ?? ''}`;
        sets.set(name, Math.max(sets.get(name) ?? 0, setIn(member) || whole));
      }
    }
  };
  parse(
    `${root}/node_modules/@types/office-js/index.d.ts`,
    '\ndeclare namespace OfficeExtension',
  ).forEachChild(visit);
  return sets;
}

function setIn(node: ts.Node): number {
  const comments = ts
    .getJSDocCommentsAndTags(node)
    .map((comment) => comment.getText())
    .join('\n');
  return Number(/Api set: Mailbox 1\.(\d+)/.exec(comments)?.[1] ?? 0);
}

/** What the manifest asks of every Outlook. */
const granted = Number(
  /DefaultMinVersion="1\.(\d+)"/.exec(readFileSync(`${root}/manifest.xml`, 'utf8'))?.[1],
);

/** APIs above the manifest's set → the file that asks first. Properties that are merely missing in older hosts need no asking. */
const askedAtRunTime: Readonly<Record<string, readonly [file: string, set: string]>> = {
  'EventType.OfficeThemeChanged': ['theme.ts', '1.14'],
  'EventType.SelectedItemsChanged': ['selection-watch.ts', '1.13'],
  'Mailbox.getSelectedItemsAsync': ['selection-watch.ts', '1.13'],
  'Mailbox.masterCategories': ['mail-marks.ts', '1.8'],
  'MessageRead.categories': ['mail-marks.ts', '1.8'],
  'MessageRead.getAllInternetHeadersAsync': ['read-mail.ts', '1.8'],
  'MessageRead.getAttachmentContentAsync': ['read-files.ts', '1.8'],
  'MessageRead.getAsFileAsync': ['read-files.ts', '1.14'],
};

/** Only there on shared items, and asked by its being there, in whatever set (V8). */
const askedByPresence = ['MessageRead.getSharedPropertiesAsync'];
const mayBeMissing = ['AttachmentDetails.contentId'];
/** Types of what those calls answer with: nobody has them who could not make the call. */
const answers = /^(Categories|AttachmentContent|SharedProperties)\./;

const known = documented();

/** The compiler refuses this file when Microsoft's own typings do not fit the narrow part that Sidecar programs against. */
const fits: typeof Office extends OfficeRuntime ? true : never = true;

test('the real Office fits the part of it that the adapter uses', () => {
  expect(fits).toBe(true);
});

test('every Office API that the adapter names exists in Microsoft’s typings', () => {
  expect(named().length).toBeGreaterThan(50);
  expect(named().filter((name) => !known.has(name))).toEqual([]);
});

test('every Office API is granted by the manifest or asked for at run time', () => {
  const above = named().filter((name) => (known.get(name) ?? 0) > granted);
  const accounted = new Set([...Object.keys(askedAtRunTime), ...askedByPresence, ...mayBeMissing]);
  expect(above.filter((name) => !accounted.has(name) && !answers.test(name))).toEqual([]);
});

test.each(Object.entries(askedAtRunTime))('%s is asked for in its set', (name, [file, set]) => {
  expect(`1.${String(known.get(name))}`).toBe(set);
  expect(readFileSync(`${adapter}/${file}`, 'utf8')).toContain(`'${set}'`);
});

test('[V8] shared items are known by the method being there', () => {
  expect(readFileSync(`${adapter}/read-mail.ts`, 'utf8')).toContain(
    "typeof item.getSharedPropertiesAsync !== 'function'",
  );
});

test('no file of the adapter speaks to the global Office', () => {
  const files = readdirSync(adapter);
  const global = files.filter((file) =>
    /\bOffice\.(context|EventType|onReady)/.test(
      readFileSync(`${adapter}/${file}`, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''),
    ),
  );
  expect(global).toEqual([]);
});
