import { Button, Text, type JSXElement } from '@fluentui/react-components';
import { ArrowUndo16Regular, PersonProhibited16Regular } from '@fluentui/react-icons';
import { useShared } from '../shared/shared.styles.ts';
import { relatedStrings as words } from './strings.ts';
import { useStyles } from './UnknownAddress.styles.ts';

export type BlockedAddressProps = {
  address: string;
  onUndo: () => void;
  /** Null for free-mail, whose domain cannot be blocked (P5). */
  onBlockDomain: (() => void) | null;
};

/** What is left of a row after *Do not sync*: the way back (P8). */
export function BlockedAddress({
  address,
  onUndo,
  onBlockDomain,
}: BlockedAddressProps): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  return (
    <li className={styles.gone}>
      <PersonProhibited16Regular aria-hidden className={shared.fixed} />
      <div className={shared.grow}>
        <Text className={shared.oneLine} title={address}>
          {address}
        </Text>
        <Text className={shared.note}>{words.onBlocklist}</Text>
      </div>
      {onBlockDomain && (
        <Button size="small" appearance="subtle" className={styles.button} onClick={onBlockDomain}>
          {words.blockDomain}
        </Button>
      )}
      <Button
        size="small"
        appearance="subtle"
        className={styles.button}
        icon={<ArrowUndo16Regular />}
        aria-label={words.undoName(address)}
        onClick={onUndo}
      >
        {words.undo}
      </Button>
    </li>
  );
}
