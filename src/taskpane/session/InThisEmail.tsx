import { mergeClasses, type JSXElement } from '@fluentui/react-components';
import { useId } from 'react';
import { useStore } from 'zustand';
import type { Pane } from '../pane.ts';
import { useShared } from '../shared/shared.styles.ts';
import { shown } from '../stores/loadable.ts';
import { signInStrings as strings } from './sign-in-strings.ts';
import { useStyles } from './SignInPage.styles.ts';

const SHOWN = 3;

/** What Sidecar read in the open email before anybody signs in: who it would look up, and whom it leaves alone. */
export function InThisEmail({ pane }: { pane: Pane }): JSXElement | null {
  const styles = useStyles();
  const shared = useShared();
  const heading = useId();
  const understood = useStore(pane.mails, ({ opened }) =>
    opened ? shown(opened.understood) : null,
  );
  const { participants, observations } = understood?.partition ?? {
    participants: [],
    observations: [],
  };
  if (participants.length + observations.length === 0) return null;
  return (
    <section aria-labelledby={heading} className={styles.email}>
      <h2 id={heading} className={mergeClasses(shared.groupHead, shared.noMargin)}>
        {strings.inEmail}
      </h2>
      <ul className={shared.list}>
        {participants.slice(0, SHOWN).map(({ address, name }) => (
          <li key={address} className={shared.anywhere}>
            {name ? `${name} · ${address}` : address}
          </li>
        ))}
      </ul>
      <div className={shared.note}>
        {[
          ...(participants.length > 0 ? [strings.people(participants.length)] : []),
          ...(observations.length > 0 ? [strings.leftOut(observations.length)] : []),
        ].join(' · ')}
      </div>
    </section>
  );
}
