import { openEml } from '../outlook/open-eml.ts';
import type { SimulatedMail } from '../outlook/simulated-mail.ts';

export type Imported = {
  readonly mails: readonly SimulatedMail[];
  /** A sentence about what came in and what did not. */
  readonly notice: string;
};

/** Bytes of one file; what is larger would not pass a mail server either. */
const limit = 60 * 1024 * 1024;

type EmlFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

/** Files from the user's disk become unread mails in the inbox. `stamp` makes their ids unique in this session. */
export async function importEml(
  files: readonly EmlFile[],
  now: number,
  stamp: () => string,
): Promise<Imported> {
  const mails: SimulatedMail[] = [];
  const refused: string[] = [];
  for (const file of files) {
    const refusal = refusalOf(file);
    if (refusal === null) mails.push(await open(file, now, stamp()));
    else refused.push(`${file.name} ${refusal}`);
  }
  return { mails, notice: noticeOf(mails.length, refused) };
}

function refusalOf({ name, size }: EmlFile): string | null {
  if (size > limit) return 'is larger than 60 MB';
  if (size === 0) return 'is empty';
  return /\.(eml|txt|mht)$/i.test(name) ? null : 'is not an .eml file';
}

const open = async (file: EmlFile, now: number, stamp: string): Promise<SimulatedMail> =>
  openEml(new Uint8Array(await file.arrayBuffer()), {
    id: `AAMkFile-${stamp}`,
    folderId: 'inbox',
    createdAt: now,
    unread: true,
  });

function noticeOf(opened: number, refused: readonly string[]): string {
  const done = opened === 1 ? '1 email opened' : `${String(opened)} emails opened`;
  const sentences = [...(opened > 0 || refused.length === 0 ? [done] : []), ...refused];
  return `${sentences.join('. ')}.`;
}
