import type { EffectiveSettings } from '../settings/effective-settings.ts';
import type { Policy } from '../settings/policy.ts';
import type { FreeMail } from './free-mail.ts';
import { corporateDomains, ownAddressRules } from './own-addresses.ts';
import { compileRules, type Rules } from './rules.ts';

/** Who looks at which mail, as far as it decides about addresses. */
export type Viewer = {
  readonly mailbox: string;
  readonly salesforceUser: string | null;
  readonly sharedMailbox: string | null;
  readonly proxyAddresses: readonly string[];
  /** From the open mail's headers (`mailingListsOf`). */
  readonly mailingLists: readonly string[];
};

/** All rules that hold for this mail, from policy, settings, mailbox and mail. Made anew whenever one of them changes (P8). */
export function rulesInForce(
  policy: Policy,
  settings: EffectiveSettings,
  viewer: Viewer,
  freeMail?: FreeMail,
): Rules {
  const { values } = policy;
  return compileRules({
    own: ownAddressRules({
      ...viewer,
      others: settings.otherAddresses,
      aliasPatterns: values.aliasPatterns,
    }),
    organisationBlocklist: values.blocklist,
    corporateDomains: corporateDomains(values.corporateDomains, viewer.mailbox, freeMail),
    blocklist: settings.blocklist,
    mailingLists: viewer.mailingLists,
    includeInternal: settings.values.includeInternal,
    allowOverride: values.allowOverride,
  });
}
