import type { Row } from '../../value.ts';
import type { QueryObject, QuerySource } from '../source.ts';
import { groupFields } from './group-fields.ts';
import type { SearchGroup, SearchTree, SearchWord } from './search-tree.ts';
import { holdsWords, phoneWords, wordsOf } from './search-words.ts';

/** Whether a row of the object is a hit. The parts of AND may be found in different fields. */
export function matcherOf(
  source: QuerySource,
  object: QueryObject,
  group: SearchGroup,
  tree: SearchTree,
): (row: Row) => boolean {
  const fields = groupFields(object, group, (name) => source.object(name));
  const texts = (row: Row): Held[] =>
    fields.flatMap(({ field, parent }) => {
      const text = parent
        ? parentText(source, row[parent.name], parent.referenceTo[0], field.name)
        : row[field.name];
      return typeof text === 'string' && text !== ''
        ? [{ text, isPhone: field.type === 'phone' }]
        : [];
    });
  return (row) => holds(tree, texts(row));
}

type Held = { readonly text: string; readonly isPhone: boolean };

function parentText(
  source: QuerySource,
  id: unknown,
  object: string | undefined,
  field: string,
): unknown {
  if (typeof id !== 'string' || object === undefined) return null;
  return source.row(object, id)?.[field];
}

function holds(tree: SearchTree, held: readonly Held[]): boolean {
  switch (tree.kind) {
    case 'term':
      return held.some((field) => fieldHolds(field, tree.words));
    case 'and':
      return tree.parts.every((part) => holds(part, held));
    case 'or':
      return tree.parts.some((part) => holds(part, held));
    case 'without':
      return holds(tree.some, held) && !holds(tree.none, held);
  }
}

function fieldHolds({ text, isPhone }: Held, words: readonly SearchWord[]): boolean {
  if (isPhone) {
    const joined: SearchWord = { text: words.map((word) => word.text).join(''), pattern: null };
    return phoneWords(text).some((held) => holdsWords(held, words) || holdsWords(held, [joined]));
  }
  // Cutting into words is the costly part: most texts are ruled out by a plain look for the first word.
  const [first] = words;
  if (!first || (first.pattern === null && !text.toLowerCase().includes(first.text))) return false;
  return holdsWords(wordsOf(text), words);
}
