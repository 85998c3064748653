import { compile } from '../../serve/compile.ts';

const builds = new Map<string, Promise<void>>();

/** Several measurements use the same build; it is made with the first of them. */
export function builtOnce(...words: readonly string[]): Promise<void> {
  const name = words.join(' ');
  const build = builds.get(name) ?? compile(...words).done;
  builds.set(name, build);
  return build;
}
