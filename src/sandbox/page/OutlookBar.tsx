import { Avatar, makeStyles, SearchBox, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useOutlook, usePage, useSandbox } from './sandbox-context.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    flexShrink: 0,
    height: '44px',
    paddingInline: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  search: { width: '320px', maxWidth: '50%', marginInline: 'auto' },
  name: { whiteSpace: 'nowrap' },
});

/** Says that it is simulated: no picture of it shall be taken for the real one. */
export function OutlookBar(): ReactElement {
  const styles = useStyles();
  const { page } = useSandbox();
  const search = usePage((state) => state.search);
  const name = useOutlook((state) => state.profile.name);
  return (
    <div className={styles.bar} role="search">
      <Text weight="semibold" className={styles.name}>
        Simulated Outlook
      </Text>
      <SearchBox
        size="small"
        className={styles.search}
        aria-label="Search mail"
        placeholder="Search"
        value={search}
        onChange={(_event, { value }) => {
          page.setState({ search: value, listInFront: true });
        }}
      />
      <Avatar size={28} name={name} color="gold" />
    </div>
  );
}
