import { mergeClasses, Text, type JSXElement } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons';
import { useId } from 'react';
import type { Participant } from '../../core/participants/observation.ts';
import type { RecentRule } from '../../core/participants/recent-rules.ts';
import { useShared } from '../shared/shared.styles.ts';
import { Item } from './Item.tsx';
import { useStyles } from './ObservationsPage.styles.ts';
import { strings } from './strings.ts';

export type JustChangedProps = {
  allowed: readonly Participant[];
  recent: readonly RecentRule[];
  onForbid: (address: string) => void;
  onList: (rules: readonly string[], listed: boolean) => void;
};

/** What the user allowed or blocked a short while ago, each with its Undo. */
export function JustChanged({
  allowed,
  recent,
  onForbid,
  onList,
}: JustChangedProps): JSXElement | null {
  const styles = useStyles();
  const shared = useShared();
  const heading = useId();
  if (allowed.length + recent.length === 0) return null;
  return (
    <section aria-labelledby={heading} className={shared.rule}>
      <Text as="h3" id={heading} className={mergeClasses(styles.heading, shared.groupHead)}>
        {strings.changed}
      </Text>
      <ul className={shared.list}>
        {allowed.map(({ address }) => (
          <Item
            key={address}
            icon={<CheckmarkCircle16Regular />}
            title={strings.allowed(address)}
            note=""
            actions={[
              {
                label: strings.undo,
                about: address,
                undoOf: address,
                onClick: () => {
                  onForbid(address);
                },
              },
            ]}
          />
        ))}
        {recent.map(({ rule, listed }) => (
          <Item
            key={rule}
            icon={<CheckmarkCircle16Regular />}
            title={listed ? strings.listed(rule) : strings.unlisted(rule)}
            note=""
            actions={[
              {
                label: strings.undo,
                about: rule,
                undoOf: rule,
                onClick: () => {
                  onList([rule], !listed);
                },
              },
            ]}
          />
        ))}
      </ul>
    </section>
  );
}
