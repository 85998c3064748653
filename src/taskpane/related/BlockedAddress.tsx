import { Button, Link, Text, type JSXElement } from '@fluentui/react-components';
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
        <Text className={shared.note}>
          <span>{words.onBlocklist}</span>
          {onBlockDomain && (
            <>
              {' · '}
              <Link as="button" className={styles.small} onClick={onBlockDomain}>
                {words.blockDomain}
              </Link>
            </>
          )}
        </Text>
      </div>
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
