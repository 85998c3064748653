/** One thing that was tested, and what it told. */
export type Check = {
  readonly title: string;
  readonly state: 'ok' | 'wrong' | 'hint';
  /** What was found; empty where the title says it all. */
  readonly found: string;
  /** What an administrator does about it; null where nothing is to do. */
  readonly fix: string | null;
};

export const good = (title: string, found = ''): Check => ({
  title,
  state: 'ok',
  found,
  fix: null,
});
export const wrong = (title: string, found: string, fix: string): Check => ({
  title,
  state: 'wrong',
  found,
  fix,
});
export const hint = (title: string, found: string, fix: string): Check => ({
  ...wrong(title, found, fix),
  state: 'hint',
});
