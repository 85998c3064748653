import { Button, mergeClasses, Text, type JSXElement } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronUp16Regular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import { useShared } from '../shared/shared.styles.ts';
import type { DraftStore } from '../stores/draft-store.ts';
import { strings } from '../strings.ts';
import { useStyles } from './PreviewSection.styles.ts';
import { late } from '../late.tsx';
import { loadPreviewDetails } from '../late-code.ts';

const PreviewDetails = late(loadPreviewDetails, (code) => code.PreviewDetails);

/** Section *What will be written*: exactly that, with every cut, before anything is (D11). */
export function PreviewSection({ store }: { store: DraftStore }): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  const panel = useId();
  const [open, setOpen] = useState(false);
  return (
    <section className={mergeClasses(styles.section, shared.rule)}>
      <h3 className={shared.noMargin}>
        <Button
          appearance="transparent"
          className={styles.head}
          icon={open ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
          iconPosition="after"
          aria-expanded={open}
          aria-controls={open ? panel : undefined}
          onClick={() => {
            setOpen(!open);
          }}
        >
          <Text className={shared.strong}>{strings.dialog.preview}</Text>
        </Button>
      </h3>
      {open && (
        <div id={panel} className={styles.panel}>
          <PreviewDetails store={store} />
        </div>
      )}
    </section>
  );
}
