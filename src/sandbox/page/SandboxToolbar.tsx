import { Button, Dropdown, Option, Text, Tooltip } from '@fluentui/react-components';
import {
  ArrowReset20Regular,
  Beaker20Regular,
  Database20Regular,
  WeatherMoon20Regular,
  WeatherSunny20Regular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { FaultsMenu, FaultTags } from './FaultsMenu.tsx';
import { paneWidths } from './page-settings.ts';
import { useToolbarStyles } from './SandboxToolbar.styles.ts';
import { useOutlook, usePage, useSandbox } from './sandbox-context.ts';

/** What belongs to the sandbox and not to Outlook: faults, counters, the pane's width, the theme. */
export function SandboxToolbar(): ReactElement {
  const styles = useToolbarStyles();
  const { orgUrl } = useSandbox();
  return (
    <header className={styles.bar}>
      <Beaker20Regular className={styles.mark} aria-hidden />
      <h1 className={styles.title}>Sandbox</h1>
      <FaultsMenu />
      <FaultTags />
      <span className={styles.grow} />
      <CallCounter />
      <WidthChoice />
      <ThemeButton />
      <StartOverButton />
      <Button
        as="a"
        size="small"
        className={styles.fixed}
        icon={<Database20Regular />}
        href={`${orgUrl}/browse`}
        target="_blank"
        rel="noreferrer"
      >
        Open org browser
      </Button>
    </header>
  );
}

function CallCounter(): ReactElement {
  const styles = useToolbarStyles();
  const { all, forThisEmail } = usePage((state) => state.calls);
  const calls = all === 1 ? '1 API call' : `${String(all)} API calls`;
  return (
    <Text size={200} className={styles.count}>
      {calls} · {forThisEmail} for this email
    </Text>
  );
}

function WidthChoice(): ReactElement {
  const styles = useToolbarStyles();
  const { page } = useSandbox();
  const width = usePage((state) => state.paneWidth);
  return (
    <Dropdown
      size="small"
      className={styles.width}
      aria-label="Width of the pane"
      value={`Pane: ${String(width)} px`}
      selectedOptions={[String(width)]}
      onOptionSelect={(_event, { optionValue }) => {
        const paneWidth = paneWidths.find((one) => String(one) === optionValue);
        if (paneWidth !== undefined) page.setState({ paneWidth });
      }}
    >
      {paneWidths.map((one) => (
        <Option key={one} value={String(one)}>{`Pane: ${String(one)} px`}</Option>
      ))}
    </Dropdown>
  );
}

function ThemeButton(): ReactElement {
  const styles = useToolbarStyles();
  const { actions } = useSandbox();
  const dark = useOutlook((state) => state.dark);
  return (
    <Tooltip content={dark ? 'Light theme' : 'Dark theme'} relationship="label">
      <Button
        size="small"
        appearance="subtle"
        className={styles.fixed}
        icon={dark ? <WeatherSunny20Regular /> : <WeatherMoon20Regular />}
        onClick={() => {
          actions.setDark(!dark);
        }}
      />
    </Tooltip>
  );
}

function StartOverButton(): ReactElement {
  const styles = useToolbarStyles();
  const { actions } = useSandbox();
  return (
    <Tooltip content="Start over with fresh demo data" relationship="label">
      <Button
        size="small"
        appearance="subtle"
        className={styles.fixed}
        icon={<ArrowReset20Regular />}
        onClick={() => void actions.startOver()}
      />
    </Tooltip>
  );
}
