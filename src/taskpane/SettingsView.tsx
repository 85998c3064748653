import { type JSXElement } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { isFreeMail } from '../core/participants/free-mail.ts';
import { corporateDomains, ownAddressRules } from '../core/participants/own-addresses.ts';
import { compileRules } from '../core/participants/rules.ts';
import { allChoices, forgetChoices } from '../core/related/choice-store.ts';
import { applyImport } from '../core/settings/settings-file.ts';
import {
  addTo,
  choose,
  resetSettings,
  takeFrom,
  type Settings,
} from '../core/settings/settings.ts';
import { usePane, type Pane } from './pane.ts';
import { SettingsPage } from './settings/SettingsPage.tsx';
import type { SettingsModel } from './settings/settings-model.ts';
import { shown } from './stores/loadable.ts';

/** A text file for the user, made here: no server is asked for it. */
function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** Entries with a remembered choice; counted when the page opens and after they are forgotten. */
function useChoiceCount({ services }: Pane): readonly [number, () => void] {
  const [count, setCount] = useState(0);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let current = true;
    void allChoices(services.device).then((all) => {
      if (!current || !all.ok) return;
      setCount(Object.keys(all.value.byAddress).length + Object.keys(all.value.byThread).length);
    });
    return () => {
      current = false;
    };
  }, [services, asked]);
  return [
    count,
    () => {
      setAsked(asked + 1);
    },
  ];
}

type Change = (apply: (settings: Settings, now: number) => Settings) => void;

function useSettingsModel(pane: Pane): SettingsModel {
  const { services, session, mails } = pane;
  const { policy, settings, effective, dropped, notKept, user } = useStore(session);
  const [choices, recount] = useChoiceCount(pane);
  const profile = services.host.profile();
  const salesforce = shown(user);
  const internalDomains = corporateDomains(policy.values.corporateDomains, profile.address);
  const change: Change = (apply) => {
    const seconds = Math.floor(services.platform.now().getTime() / 1000);
    void session
      .getState()
      .change((now) => apply(now, seconds))
      .then(mails.getState().reconsider);
  };
  return {
    policy,
    settings,
    effective,
    internalDomains,
    rules: compileRules({
      own: ownAddressRules({
        mailbox: profile.address,
        salesforceUser: salesforce?.email ?? null,
        others: effective.otherAddresses,
        aliasPatterns: policy.values.aliasPatterns,
        sharedMailbox: null,
        proxyAddresses: [],
      }),
      organisationBlocklist: policy.values.blocklist,
      corporateDomains: internalDomains,
      blocklist: effective.blocklist,
      mailingLists: [],
      includeInternal: effective.values.includeInternal,
      allowOverride: policy.values.allowOverride,
    }),
    isFreeMail: (domain) => isFreeMail(domain),
    notKept,
    dropped,
    keeping: services.device.keeping,
    salesforce: {
      name: salesforce?.name ?? null,
      onSignIn: () => {
        void services.signIn.signIn();
      },
      onSignOut: () => {
        void services.signIn.signOut();
      },
    },
    microsoft: null,
    followed: [],
    choices,
    issues: [],
    choose: (name, value) => {
      change((now, at) => choose(now, name, value, at));
    },
    add: (list, texts) => {
      change((now, at) => addTo(now, list, texts, at));
    },
    take: (list, texts) => {
      change((now, at) => takeFrom(now, list, texts, at));
    },
    importSettings: (preview) => {
      change((now, at) => applyImport(now, preview, at));
    },
    reset: () => {
      change(resetSettings);
    },
    stopFollowing: () => undefined,
    forgetChoices: () => {
      void forgetChoices(services.device).then(recount);
    },
    download,
    copy: (text) => {
      void navigator.clipboard.writeText(text);
    },
  };
}

/** The Settings page; a change acts at once on the open mail, without a reload (X1). */
export function SettingsView({ onBack }: { onBack: () => void }): JSXElement {
  return <SettingsPage model={useSettingsModel(usePane())} onBack={onBack} />;
}
