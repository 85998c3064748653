import type { Habits, OfficeCall } from './habits.ts';
import type { Folder, SimulatedMail } from './simulated-mail.ts';

export type Profile = {
  readonly name: string;
  readonly address: string;
  /** Windows or IANA name of a time zone. */
  readonly timeZone: string;
  /** BCP 47. */
  readonly language: string;
};

/** Everything that the simulated Outlook is and has at one moment. */
export type OutlookState = {
  readonly profile: Profile;
  readonly folders: readonly Folder[];
  readonly mails: readonly SimulatedMail[];
  readonly selectedIds: readonly string[];
  readonly masterCategories: readonly string[];
  readonly roamingSettings: Readonly<Record<string, unknown>>;
  readonly habits: Habits;
  /** Calls that fail a number of times before they work. */
  readonly failing: Readonly<Partial<Record<OfficeCall, Failing>>>;
  readonly dark: boolean;
};

type Failing = { readonly code: number; readonly times: number };

/** The server's mail behind the one that is selected, whatever Office shows of it; null for none or several. */
export function openMail({ mails, selectedIds }: OutlookState): SimulatedMail | null {
  const [id, another] = selectedIds;
  return another === undefined ? (mails.find((mail) => mail.id === id) ?? null) : null;
}

export const folderOf = (state: OutlookState, mail: SimulatedMail): Folder | null =>
  state.folders.find(({ id }) => id === mail.folderId) ?? null;

/** One mail changed; the others stay as they are. */
export function withMail(
  state: OutlookState,
  id: string,
  change: (mail: SimulatedMail) => SimulatedMail,
): OutlookState {
  return { ...state, mails: state.mails.map((mail) => (mail.id === id ? change(mail) : mail)) };
}
