import type { ContentReader } from '../core/ports/content-reader.ts';
import type { Crm } from '../core/ports/crm.ts';
import type { DeviceStore } from '../core/ports/device-store.ts';
import type { MailHost } from '../core/ports/mail-host.ts';
import type { MailboxExtras } from '../core/ports/mailbox-extras.ts';
import type { Network } from '../core/ports/network.ts';
import type { PolicySource } from '../core/settings/policy-source.ts';
import type { SignInFlow } from '../core/sign-in/sign-in-flow.ts';
import type { SettingsKeeper } from '../core/settings/settings-keeper.ts';

/** What the browser gives: everything with a clock, randomness or cryptography, so that tests can hand in their own. */
export type Platform = {
  readonly now: () => Date;
  readonly wait: (ms: number) => Promise<void>;
  readonly sha256: (text: string) => Promise<string>;
};

/** Signing in, as far as the pane needs it. */
export type SignIn = {
  readonly signedIn: () => boolean;
  /** Opens the sign-in; resolves when the user is signed in (true) or gave up. */
  readonly signIn: () => Promise<boolean>;
  /** Wipes what the device keeps of this user; unfinished saves only where `keepUnfinished` does not spare them (X5). */
  readonly signOut: (how?: { readonly keepUnfinished: boolean }) => Promise<void>;
  /** How many unfinished changes and saves a sign-out would take away; absent where nothing is wiped. */
  readonly unfinished?: () => Promise<number>;
  /** Told when a session begins or ends. */
  readonly onChange: (listener: () => void) => () => void;
  /** Step by step, for the sign-in page; absent where a session is simply there. */
  readonly flow?: SignInFlow;
};

/** Everything the pane talks to. Made once, in a composition root. */
export type Services = {
  readonly host: MailHost;
  readonly crm: Crm;
  readonly device: DeviceStore;
  readonly settings: SettingsKeeper;
  readonly policy: PolicySource;
  readonly signIn: SignIn;
  readonly readContent: ContentReader;
  readonly platform: Platform;
  /** Absent where nothing tells of the network. */
  readonly network?: Network;
  /** Microsoft Graph; absent where Outlook or the policy offers none. */
  readonly extras?: MailboxExtras;
};
