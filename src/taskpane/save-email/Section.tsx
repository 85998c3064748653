import { mergeClasses, Text, type JSXElement } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { useShared } from '../shared/shared.styles.ts';
import { useStyles } from './Section.styles.ts';

export type SectionProps = {
  title: string;
  detail?: string;
  action?: ReactNode;
  children: ReactNode;
};

/** A part of the dialog under its small heading, parted by a line. */
export function Section({ title, detail, action, children }: SectionProps): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  const heading = useId();
  return (
    <section aria-labelledby={heading} className={mergeClasses(styles.section, shared.rule)}>
      <div className={styles.head}>
        <Text as="h3" id={heading} className={mergeClasses(shared.strong, shared.noMargin)}>
          {title}
        </Text>
        {detail !== undefined && <Text className={shared.note}>{detail}</Text>}
        <span className={shared.end}>{action}</span>
      </div>
      {children}
    </section>
  );
}
