import type { Attachment } from '../mail/mail.ts';
import type { FileChoice } from '../settings/preferences.ts';
import type { MailFacts } from './facts.ts';
import type { SaveRules } from './rules.ts';
import type { FileDraft, FileProblem } from './values.ts';

/** Inline images below this many bytes are taken for signature logos (A1). */
const LOGO_BYTES = 40_000;

export const extensionOf = (name: string): string =>
  /\.([^.\s]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** A file's name without its extension. */
export const stemOf = (name: string): string => {
  const extension = extensionOf(name);
  return extension === '' ? name : name.slice(0, -extension.length - 1);
};

/** The file under another name, with the extension it has: another one would not open (A1). */
export const renamed = (name: string, stem: string): string =>
  stem + name.slice(stemOf(name).length);

/** Why a file of the mail cannot be saved; null = it can (A3). */
export function problemOf({ kind, name, size }: Attachment, rules: SaveRules): FileProblem | null {
  const extension = extensionOf(name);
  if (kind === 'cloud') return { kind: 'cloud-link' };
  if (size === 0 && kind === 'file') return { kind: 'empty' };
  if (size > rules.maxFileBytes) return { kind: 'too-large', limit: rules.maxFileBytes };
  if (rules.deniedExtensions.includes(extension)) return { kind: 'denied-type', extension };
  if (rules.allowedExtensions && !rules.allowedExtensions.includes(extension) && kind === 'file')
    return { kind: 'denied-type', extension };
  return null;
}

export const isImage = ({ contentType, name }: Attachment): boolean =>
  contentType?.startsWith('image/') === true || /\.(?:png|jpe?g|gif|bmp|svg|webp)$/i.test(name);

function noteOf(attachment: Attachment): FileDraft['note'] {
  if (!attachment.inline || !isImage(attachment)) return null;
  return attachment.size < LOGO_BYTES ? 'signature' : 'inline';
}

/** Whether the preselection ticks this file (A5). */
function isWanted({ name, size }: Attachment, choice: FileChoice): boolean {
  if (choice === 'all' || choice === 'none') return choice === 'all';
  if ('extensions' in choice) return choice.extensions.includes(extensionOf(name));
  return size > choice.largerThanKb * 1000;
}

const EML: FileDraft = {
  id: 'eml',
  source: 'eml',
  name: '',
  size: null,
  note: null,
  chosen: false,
  problem: null,
};

/** File name for the whole mail: what a file system allows of its subject. */
export const emlName = (subject: string): string =>
  `${
    subject
      .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
      .trim()
      .slice(0, 80)
      .trim() || 'email'
  }.eml`;

/** The files of the mail as the dialog first shows them; the whole mail stands last and unticked (A1, A2, A5). */
export function proposeFiles(facts: MailFacts, rules: SaveRules): readonly FileDraft[] {
  const files = facts.attachments.map((attachment): FileDraft => {
    const problem = problemOf(attachment, rules);
    const note = noteOf(attachment);
    return {
      id: attachment.id,
      source: 'mail',
      name: attachment.name,
      size: attachment.size,
      note,
      chosen: problem === null && note === null && isWanted(attachment, rules.files),
      problem,
    };
  });
  return facts.emlAvailable ? [...files, { ...EML, name: emlName(facts.subject) }] : files;
}

/** The whole mail as a file, from the mail or on the record already: it would tell what is hidden. */
export const isWholeEmail = ({ source, name }: Pick<FileDraft, 'source' | 'name'>): boolean =>
  source === 'eml' || (source !== 'mail' && extensionOf(name) === 'eml');
