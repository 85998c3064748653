/** Bytes of a base64 text (line breaks are passed over); null when it is none. */
export function decodeBase64(text: string): Uint8Array | null {
  const clean = text.replace(/[\r\n]/g, '');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(clean) || clean.length % 4 === 1) return null;
  try {
    const binary = atob(clean);
    const content = new Uint8Array(binary.length);
    for (let at = 0; at < binary.length; at++) content[at] = binary.charCodeAt(at);
    return content;
  } catch {
    return null;
  }
}

/** URL-safe base64 without padding, as PKCE and tokens use it. */
export function base64Url(content: Uint8Array): string {
  let binary = '';
  for (const byte of content) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
