import type { Deletion } from '../../core/draft/deletion.ts';

const plural = (n: number, one: string, many: string): string =>
  `${String(n)} ${n === 1 ? one : many}`;

/** All that a deletion takes away, and what it leaves (E9). */
function lostText(what: Deletion): string {
  const { records, task, links, feedComments, attachments, filesStay, replyLinks, tracking } = what;
  const lost = [
    records === 1 ? 'the record' : `${String(records)} Tasks that hold this email`,
    ...(task ? ['its task'] : []),
    ...(links > 0 ? [plural(links, 'link', 'links')] : []),
    ...(feedComments > 0 ? [plural(feedComments, 'feed comment', 'feed comments')] : []),
    ...(attachments.length > 0
      ? [`${plural(attachments.length, 'attachment', 'attachments')} (${attachments.join(', ')})`]
      : []),
    ...(replyLinks ? ['the link from replies'] : []),
    ...(tracking ? ['open tracking'] : []),
  ];
  const stay = filesStay === 1 ? '1 file stays' : `${String(filesStay)} files stay`;
  return `Lost: ${lost.join(', ')}.${filesStay > 0 ? ` ${stay} in Salesforce.` : ''}`;
}

/** Visible texts of the Save Email dialog that other parts of the pane do not share (V7). */
export const dialogStrings = {
  yes: 'Yes',
  no: 'No',
  counter: (used: number, limit: number) => `${String(used)} of ${String(limit)} characters`,
  clear: (field: string) => `Clear ${field}`,
  searchFor: (field: string) => `Search ${field}`,
  searchFailed: 'Salesforce could not be searched.',
  searchAgain: 'Search again',
  unknownRecord: 'A record whose name is not known here',

  edited: 'As edited',
  tooLong:
    'Too long for Salesforce: earlier emails are dropped, then the end is cut. See “What will be written”.',

  split: (n: number) => `Too long for one Task: split over ${String(n)} Tasks, saved as one email.`,
  missingParts: (ns: readonly number[], of: number) =>
    `${ns.length === 1 ? 'Part' : 'Parts'} ${ns.join(', ')} of ${String(of)} ${ns.length === 1 ? 'is' : 'are'} missing in Salesforce.`,
  finishParts: 'Finish',
  finishHint: 'Finish writes all parts anew with the text of this email.',
  finishNotExact:
    'The text in Salesforce is not the text of this email: the email’s text is filled in. Check it, then save.',

  deletion: { lost: lostText },

  recent: 'Recent records',

  hide: {
    title: 'Hidden text',
    action: 'Hide selected text',
    hint: (text: string) => `Masks “${text}” in everything that is written.`,
    nothingSelected: 'Select text in the email first',
    show: (text: string) => `Show again: ${text}`,
    showShort: 'Show again',
    inSubject: 'Hide it in the subject too',
    noEml: 'The whole email (.eml) is not attached while text is hidden.',
    was: (n: number) => (n === 0 ? 'nothing hidden' : plural(n, 'passage', 'passages')),
  },

  images: {
    title: 'Images in the text',
    uploaded: (name: string) => `${name}, shown in the text`,
    why: {
      uploaded: '',
      'not-in-mail': 'not in the email',
      'too-large': 'over 1 MB',
      'too-many': 'more than 10',
      'not-allowed': 'type not allowed',
    },
    named: (name: string, why: string) => `[image: ${name}] – ${why}`,
  },

  files: {
    preview: (name: string) => `Preview ${name}`,
    loading: 'Reading the image…',
    cannotPreview: 'Outlook didn’t give this image.',
    extension: (extension: string) => `The ending .${extension} stays`,
    leftOutByHiding: 'left out: it would tell what is hidden',
    cancelFiles: 'Cancel saving',
    reading: (at: number, of: number) =>
      `Reading file ${String(at)} of ${String(of)} – stay on this email`,
    uploading: (name: string, at: number, of: number) =>
      `File ${String(at)} of ${String(of)}: ${name}`,
    states: {
      waiting: 'Waiting',
      reading: 'Being read',
      read: 'Read',
      uploading: 'Uploading',
      checking: 'No answer – being looked for',
      up: 'Uploaded',
      removed: 'Removed again',
    },
    failed: (why: string) => `Not saved: ${why}`,
    alsoOn: 'Also linked to the Related To record',
  },

  links: {
    create: (text: string) => `New record “${text}”`,
  },

  follow: {
    label: 'Auto-save all next emails in this thread',
    note: 'While this pane is open, those you open are saved with the same links.',
  },

  preview: {
    written: (object: string, n: number) => `${String(n)} ${object}${n === 1 ? '' : 's'}`,
    parts: 'Parts',
    part: (n: number, of: number, length: number) =>
      `Part ${String(n)} of ${String(of)}: ${plural(length, 'character', 'characters')}`,
    received: 'received',
    sent: 'sent',
    linkedOnly: 'linked only',
    now: 'In Salesforce now',
    after: 'After saving',
    unchanged: 'Everything else stays as it is.',
    earlier: (n: number) => plural(n, 'earlier email', 'earlier emails'),
    newId: 'Written anew, with a new id',
    sameId: 'Changed in place, keeps its id',
    characters: (n: number) => plural(n, 'character', 'characters'),
  },
} as const;
