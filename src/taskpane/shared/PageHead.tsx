import { Button, mergeClasses, Text, type JSXElement } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { strings } from '../strings.ts';
import { useStyles } from './PageHead.styles.ts';
import { useShared } from './shared.styles.ts';

export type PageHeadProps = {
  title: string;
  note?: string;
  /** The page stands alone, without the mail's header above it: it names the pane for screen readers. */
  alone?: boolean;
  onBack: () => void;
};

/** Head of a page that lies over the mail: the focus comes to its title, and goes back with *Back* or Esc (ui.md 6). */
export function PageHead({ title, note, alone = false, onBack }: PageHeadProps): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <header className={mergeClasses(styles.head, shared.rule)}>
      <Button
        appearance="subtle"
        size="small"
        icon={<ArrowLeft20Regular className={styles.arrow} />}
        aria-label={strings.back}
        onClick={onBack}
      />
      <div className={shared.grow}>
        {alone && <h1 className={shared.hidden}>{strings.product}</h1>}
        <h2 ref={heading} tabIndex={-1} className={mergeClasses(styles.title, shared.noMargin)}>
          {title}
        </h2>
        {note !== undefined && <Text className={shared.note}>{note}</Text>}
      </div>
    </header>
  );
}
