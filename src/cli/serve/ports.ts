/** A port from the environment, or the usual one. Throws a sentence for the user on anything but 0 to 65535. */
export function portFrom(
  environment: Readonly<Record<string, string | undefined>>,
  setting: string,
  usual: number,
): number {
  const text = environment[setting]?.trim() ?? '';
  if (text === '') return usual;
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new Error(`${setting} must be a port number, not "${text}".`);
}
