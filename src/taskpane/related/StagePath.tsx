import { mergeClasses, type JSXElement } from '@fluentui/react-components';
import type { Stage } from '../../core/related/stage.ts';
import { useStyles } from './StagePath.styles.ts';

/** An opportunity's stages as a path. The stage's name stands in the line above, so this is decoration. */
export function StagePath({ current, of }: Stage): JSXElement {
  const styles = useStyles();
  const steps = Array.from({ length: of }, (_, at) => at + 1);
  return (
    <div className={styles.path} aria-hidden>
      {steps.map((step) => (
        <span
          key={step}
          className={mergeClasses(
            styles.step,
            step < current && styles.done,
            step === current && styles.current,
          )}
        />
      ))}
    </div>
  );
}
