import { Button, Text, type JSXElement } from '@fluentui/react-components';
import { useState } from 'react';
import { parseAddress } from '../../core/mail/address.ts';
import { useShared } from '../shared/shared.styles.ts';
import { useStyles } from './Item.styles.ts';
import { strings } from './strings.ts';
import { useUndoFocus } from './use-undo-focus.ts';

export type DoNotSyncProps = {
  address: string;
  /** The user's own rule that catches the address now; null = none does. */
  rule: string | null;
  isFreeMail: (domain: string) => boolean;
  onList: (rule: string, listed: boolean) => void;
};

/**
 * *Do not sync* on an unknown address: the address alone, or its whole domain unless that is a free-mail provider's (P5, P8).
 * What it shows follows from the blocklist, so *Undo* is there also after the pane was reloaded.
 */
export function DoNotSync({ address, rule, isFreeMail, onList }: DoNotSyncProps): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  const [choosing, setChoosing] = useState(false);
  const { root, expect } = useUndoFocus<HTMLDivElement>();
  const domain = parseAddress(address)?.domain;
  const canBlockDomain = domain !== undefined && !isFreeMail(domain);

  const block = (wanted: string): void => {
    setChoosing(false);
    onList(wanted, true);
    expect(address);
  };
  const first = (): void => {
    if (canBlockDomain) setChoosing(true);
    else block(address);
  };
  const button = (label: string, onClick: () => void, about = address): JSXElement => (
    <Button size="small" aria-label={strings.about(label, about)} onClick={onClick}>
      {label}
    </Button>
  );
  return (
    <div ref={root} className={styles.actions}>
      {rule !== null && (
        <>
          <Text className={shared.note} title={rule}>
            {strings.onBlocklistNow}
          </Text>
          <Button
            size="small"
            data-undo={address}
            aria-label={strings.about(strings.undo, rule)}
            onClick={() => {
              onList(rule, false);
            }}
          >
            {strings.undo}
          </Button>
        </>
      )}
      {rule === null && !choosing && button(strings.doNotSync, first)}
      {rule === null && choosing && domain !== undefined && (
        <>
          {button(
            strings.doNotSyncAddress(address),
            () => {
              block(address);
            },
            strings.doNotSync,
          )}
          {button(
            strings.doNotSyncDomain(domain),
            () => {
              block(domain);
            },
            strings.doNotSync,
          )}
        </>
      )}
    </div>
  );
}
