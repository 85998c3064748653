/** Where a reader stands in the file, and how it tells what it left out. */
export type Place = {
  readonly path: string;
  readonly wrong: (path: string, expected: string) => void;
};

/** Takes an untrusted value apart. `undefined` = nothing usable; whatever is wrong was told. Never throws. */
export type Reader<T> = (raw: unknown, at: Place) => T | undefined;

export const isRecord = (raw: unknown): raw is Readonly<Record<string, unknown>> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);

/** Reader for what a test accepts, after an optional change. */
const accepted =
  <T>(expected: string, take: (raw: unknown) => T | undefined): Reader<T> =>
  (raw, { path, wrong }) => {
    const value = take(raw);
    if (value === undefined) wrong(path, expected);
    return value;
  };

export const yesOrNo = accepted('true or false', (raw) =>
  typeof raw === 'boolean' ? raw : undefined,
);

export const oneOf = <const T extends readonly string[]>(...words: T): Reader<T[number]> =>
  accepted(words.map((word) => `"${word}"`).join(', '), (raw) =>
    words.find((word) => typeof raw === 'string' && word.toLowerCase() === raw.toLowerCase()),
  );

export const wholeNumber = (min: number, max: number): Reader<number> =>
  accepted(`a whole number from ${String(min)} to ${String(max)}`, (raw) =>
    typeof raw === 'number' && Number.isInteger(raw) && raw >= min && raw <= max ? raw : undefined,
  );

/** @param take gives the text in the form that is kept, or undefined */
export const textAs = (
  expected: string,
  take: (text: string) => string | undefined,
): Reader<string> =>
  accepted(expected, (raw) =>
    typeof raw === 'string' && raw.length <= 1000 ? take(raw.trim()) : undefined,
  );

export const orNull =
  <T>(reader: Reader<T>): Reader<T | null> =>
  (raw, at) =>
    raw === null || raw === '' ? null : reader(raw, at);

/** Keeps the good entries in order, without repeats, and names each bad one. */
export const listOf =
  <T>(entry: Reader<T>, limit = 10_000): Reader<readonly T[]> =>
  (raw, { path, wrong }) => {
    if (!Array.isArray(raw) || raw.length > limit) {
      wrong(path, `a list of at most ${String(limit)} entries`);
      return undefined;
    }
    const entries = (raw as readonly unknown[]).flatMap((one, index) => {
      const value = entry(one, { path: `${path}[${String(index)}]`, wrong });
      return value === undefined ? [] : [value];
    });
    return [...new Set(entries)];
  };

/** Reads an object whose names are the organisation's own; an entry whose name or value is wrong is left out. */
export const mapOf =
  <T>(name: Reader<string>, entry: Reader<T>): Reader<Readonly<Record<string, T>>> =>
  (raw, { path, wrong }) => {
    if (!isRecord(raw)) {
      wrong(path, 'an object');
      return undefined;
    }
    const entries = Object.entries(raw).flatMap(([written, part]) => {
      const at = { path: `${path}.${written}`, wrong };
      const key = name(written, at);
      const value = key === undefined ? undefined : entry(part, at);
      return key === undefined || value === undefined ? [] : [[key, value] as const];
    });
    return Object.fromEntries(entries);
  };

/** Reads the parts of an object one by one; a part that is missing or wrong keeps its fallback. */
export const objectOf =
  <T extends object>(parts: { readonly [K in keyof T]: Reader<T[K]> }, fallback: T): Reader<T> =>
  (raw, { path, wrong }) => {
    if (!isRecord(raw)) {
      wrong(path, 'an object');
      return undefined;
    }
    let value = fallback;
    for (const [name, part] of Object.entries(raw)) {
      if (!Object.hasOwn(parts, name)) {
        wrong(`${path}.${name}`, `one of ${Object.keys(parts).join(', ')}`);
        continue;
      }
      const key = name as keyof T;
      const read = parts[key](part, { path: `${path}.${name}`, wrong });
      if (read !== undefined) value = { ...value, [key]: read };
    }
    return value;
  };
