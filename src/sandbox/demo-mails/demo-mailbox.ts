import type { Profile } from '../outlook/outlook-state.ts';
import type { Folder, SimulatedMail } from '../outlook/simulated-mail.ts';
import { colleagueAndMachineMails } from './colleague-and-machine-mails.ts';
import { customerMails } from './customer-mails.ts';
import { openDemoMail, salesMailbox, user } from './demo-mail.ts';
import { haldenMails } from './halden-mails.ts';
import { mailsInOtherScripts } from './mails-in-other-scripts.ts';

const mayReadAndChange = 1 | 2 | 16 | 32;

export const demoFolders: readonly Folder[] = [
  { id: 'inbox', name: 'Inbox', kind: 'inbox', sharedBy: null },
  { id: 'drafts', name: 'Drafts', kind: 'drafts', sharedBy: null },
  { id: 'sent', name: 'Sent Items', kind: 'sent', sharedBy: null },
  { id: 'archive', name: 'Archive', kind: 'archive', sharedBy: null },
  { id: 'deleted', name: 'Deleted Items', kind: 'deleted', sharedBy: null },
  {
    id: 'shared',
    name: 'Sales (shared)',
    kind: 'shared',
    sharedBy: { address: salesMailbox.address, permissions: mayReadAndChange },
  },
];

/** The mail that is open when the sandbox starts. */
export const firstMailId = 'AAMkDemo-halden-answer';

export function demoProfile(language: string, timeZone: string): Profile {
  const { name, address } = user('elena');
  return { name, address, timeZone, language };
}

/** Elena's mailbox as it is at a moment, newest mail first. */
export async function createDemoMails(now: number): Promise<readonly SimulatedMail[]> {
  const mails = await Promise.all(
    [
      ...haldenMails(now),
      ...customerMails(now),
      ...colleagueAndMachineMails(now),
      ...mailsInOtherScripts(now),
    ].map(openDemoMail),
  );
  return mails.sort((a, b) => b.createdAt - a.createdAt);
}
