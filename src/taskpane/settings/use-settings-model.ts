import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { parseHeaders } from '../../core/mail/headers.ts';
import { corporateDomains } from '../../core/participants/own-addresses.ts';
import { mailingListsOf } from '../../core/participants/recipients.ts';
import { rulesInForce } from '../../core/participants/rules-in-force.ts';
import type { Rules } from '../../core/participants/rules.ts';
import { allChoices, forgetChoices } from '../../core/related/choice-store.ts';
import { applyImport } from '../../core/settings/settings-file.ts';
import {
  addTo,
  choose,
  resetSettings,
  takeFrom,
  type Settings,
} from '../../core/settings/settings.ts';
import { usePane } from '../pane.ts';
import { copyText, downloadText } from '../shared/browser-files.ts';
import { useFreeMail } from '../shared/use-free-mail.ts';
import { shown } from '../stores/loadable.ts';
import type { IssueView } from './issue-view.ts';
import type { Account, FollowedView, SettingsModel } from './settings-model.ts';

/** What other parts of the pane contribute to the page. */
export type SettingsExtras = {
  readonly issues: readonly IssueView[];
  readonly followed: readonly FollowedView[];
  readonly stopFollowing: (id: string) => void;
  /** Null where Microsoft Graph is not offered. */
  readonly microsoft: Account | null;
};

function useRules(): Rules {
  const { services, session, mails } = usePane();
  const policy = useStore(session, (state) => state.policy);
  const effective = useStore(session, (state) => state.effective);
  const proxyAddresses = useStore(session, (state) => state.proxyAddresses);
  const email = useStore(session, (state) => shown(state.user)?.email ?? null);
  const mail = useStore(mails, ({ opened }) =>
    opened ? (shown(opened.understood)?.mail ?? null) : null,
  );
  const { address } = services.host.profile();
  return useMemo(
    () =>
      rulesInForce(policy, effective, {
        mailbox: address,
        salesforceUser: email,
        sharedMailbox: mail?.shared?.address ?? null,
        proxyAddresses,
        mailingLists: mail ? mailingListsOf(parseHeaders(mail.headers)) : [],
      }),
    [policy, effective, email, mail, address, proxyAddresses],
  );
}

/** How many choices this device remembers, and how to forget them (R5). */
function useChoices(): readonly [count: number, forget: () => void] {
  const { device } = usePane().services;
  const [count, setCount] = useState(0);
  useEffect(() => {
    let gone = false;
    const load = async (): Promise<void> => {
      const all = await allChoices(device);
      if (gone || !all.ok) return;
      const { byAddress, byThread } = all.value;
      setCount(Object.keys(byAddress).length + Object.keys(byThread).length);
    };
    void load();
    return () => {
      gone = true;
    };
  }, [device]);
  const forget = async (): Promise<void> => {
    const gone = await forgetChoices(device);
    if (gone.ok) setCount(0);
  };
  return [
    count,
    () => {
      void forget();
    },
  ];
}

type SettingsActions = Pick<SettingsModel, 'choose' | 'add' | 'take' | 'importSettings' | 'reset'>;

/** Every change is written with its date, and the open mail is thought through again (P8, X3). */
function useSettingsActions(): SettingsActions {
  const { services, session, mails } = usePane();
  const change = (apply: (settings: Settings, now: number) => Settings): void => {
    const now = Math.floor(services.platform.now().getTime() / 1000);
    void session
      .getState()
      .change((settings) => apply(settings, now))
      .then(mails.getState().reconsider);
  };
  return {
    choose: (name, value) => {
      change((settings, now) => choose(settings, name, value, now));
    },
    add: (list, texts) => {
      change((settings, now) => addTo(settings, list, texts, now));
    },
    take: (list, texts) => {
      change((settings, now) => takeFrom(settings, list, texts, now));
    },
    importSettings: (preview) => {
      change((settings, now) => applyImport(settings, preview, now));
    },
    reset: () => {
      change(resetSettings);
    },
  };
}

/** The Settings page over the pane's stores. */
export function useSettingsModel(extras: SettingsExtras): SettingsModel {
  const { services, session } = usePane();
  const { policy, settings, effective, notKept, dropped, user } = useStore(session);
  const rules = useRules();
  const isFreeMail = useFreeMail();
  const actions = useSettingsActions();
  const [choices, forget] = useChoices();
  const { signIn, host, device } = services;
  return {
    ...extras,
    ...actions,
    policy,
    settings,
    effective,
    rules,
    isFreeMail,
    notKept,
    dropped,
    internalDomains: corporateDomains(policy.values.corporateDomains, host.profile().address),
    keeping: device.keeping,
    salesforce: {
      name: shown(user)?.email ?? null,
      onSignIn: () => void signIn.signIn(),
      onSignOut: () => void session.getState().signOut(),
    },
    choices,
    forgetChoices: forget,
    download: downloadText,
    copy: (text) => void copyText(text),
    openSetUp: () => {
      host.openPage(new URL('setup.html', window.location.href).href);
    },
  };
}
