import type { Rules } from '../../core/participants/rules.ts';
import type { Keeping } from '../../core/ports/device-store.ts';
import type { StoreFailure } from '../../core/ports/settings-store.ts';
import type { EffectiveSettings } from '../../core/settings/effective-settings.ts';
import type { Policy } from '../../core/settings/policy.ts';
import type { PreferenceName, Preferences } from '../../core/settings/preferences.ts';
import type { ImportPreview } from '../../core/settings/settings-file.ts';
import type { ListName, Settings } from '../../core/settings/settings.ts';
import type { IssueView } from './issue-view.ts';

export type Account = {
  /** Who is signed in; null = nobody. */
  readonly name: string | null;
  /** Why the last try to sign in failed. */
  readonly problem?: string | null;
  readonly onSignIn: () => void;
  readonly onSignOut: () => void;
};

export type FollowedView = { readonly id: string; readonly subject: string };

/** Everything the Settings page shows and does. Values are those in force; every action acts at once. */
export type SettingsModel = {
  readonly policy: Policy;
  readonly settings: Settings;
  readonly effective: EffectiveSettings;
  /** Domains that count as internal, as rules. */
  readonly internalDomains: readonly string[];
  /** Rules in force for the open mail, or for none. */
  readonly rules: Rules;
  readonly isFreeMail: (domain: string) => boolean;
  readonly notKept: StoreFailure | null;
  readonly dropped: readonly string[];
  readonly keeping: Keeping;
  readonly salesforce: Account;
  /** Null where Microsoft Graph is not offered. */
  readonly microsoft: Account | null;
  readonly followed: readonly FollowedView[];
  /** Addresses and threads with a remembered choice. */
  readonly choices: number;
  readonly issues: readonly IssueView[];
  readonly choose: <K extends PreferenceName>(name: K, value: Preferences[K]) => void;
  readonly add: (list: ListName, texts: readonly string[]) => void;
  readonly take: (list: ListName, texts: readonly string[]) => void;
  readonly importSettings: (preview: ImportPreview) => void;
  readonly reset: () => void;
  readonly stopFollowing: (id: string) => void;
  readonly forgetChoices: () => void;
  /** Hands a text file to the user. */
  readonly download: (name: string, text: string) => void;
  readonly copy: (text: string) => void;
  /** Opens the page that tests the set-up, in the browser. */
  readonly openSetUp?: () => void;
};
