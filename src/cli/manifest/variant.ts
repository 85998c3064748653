import { fail, ok, type Result } from '../../core/result.ts';

/** What a deployment's manifest differs in from manifest.xml, which is for a server on this machine. */
export type Deployment = {
  /** Where the pane's pages lie: https, with or without a folder, without a trailing slash. */
  readonly baseUrl: string;
  /** With the right to the whole mailbox: several mails, and the category in the master list. Needs an administrator. */
  readonly enterprise: boolean;
  /** The product's, `1.2.3`: Outlook takes a changed manifest for an update only when its version has grown. */
  readonly version: string;
};

export const localBase = 'https://localhost:3000';
const permissions = '<Permissions>ReadWriteItem</Permissions>';
const pinning = '<SupportsPinning>true</SupportsPinning>';

/** The manifest of a deployment, made from the text of manifest.xml. */
export function manifestFor(
  template: string,
  { baseUrl, enterprise, version }: Deployment,
): string {
  // The app domain is an origin; every other address keeps the folder.
  const domain = `<AppDomain>${new URL(baseUrl).origin}</AppDomain>`;
  const deployed = template
    .replaceAll(`<AppDomain>${localBase}</AppDomain>`, domain)
    .replaceAll(localBase, escapeXml(baseUrl))
    .replace(/<Version>[^<]*</, `<Version>${version}.0<`);
  return enterprise ? withWholeMailbox(deployed) : deployed;
}

/** Selecting several mails comes with the whole mailbox only; the elements' order is fixed, pinning stands before it. */
function withWholeMailbox(manifest: string): string {
  return manifest
    .replace(permissions, '<Permissions>ReadWriteMailbox</Permissions>')
    .replace(
      new RegExp(`^( *)${pinning}$`, 'm'),
      `$1${pinning}\n$1<SupportsMultiSelect>true</SupportsMultiSelect>`,
    );
}

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** `https://addins.example.com/sidecar/` → the base that addresses are made from; else why not. */
export function parseBase(text: string): Result<string, string> {
  if (!URL.canParse(text)) return fail(`“${text}” is no address; it begins with https://`);
  const { protocol, search, hash, username, origin, pathname } = new URL(text);
  if (protocol !== 'https:') return fail('Outlook loads add-ins over https only');
  if (search !== '' || hash !== '' || username !== '')
    return fail('An address without user, query and fragment is needed');
  return ok(`${origin}${pathname.replace(/\/+$/, '')}`);
}
