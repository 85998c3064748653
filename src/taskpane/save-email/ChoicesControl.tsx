import { Checkbox, type JSXElement } from '@fluentui/react-components';
import { choicesIn, choicesOf, joinChoices } from '../../core/draft/field-values.ts';
import { groupTies, type ControlProps } from './control.ts';
import { useStyles } from './FieldControl.styles.ts';

/** Several choices of a picklist as boxes; those chosen stay in the list, also where they are no longer offered. */
export function ChoicesControl({ field, value, values, onChange, tied }: ControlProps): JSXElement {
  const styles = useStyles();
  const chosen = choicesIn(value);
  const offered = choicesOf(field, values);
  const rest = chosen
    .filter((one) => !offered.some((choice) => choice.value === one))
    .map((one) => ({
      value: one,
      label: field.picklist.find((choice) => choice.value === one)?.label ?? one,
    }));
  return (
    <div {...groupTies(tied)} role="group" aria-label={field.label} className={styles.choices}>
      {[...offered, ...rest].map((choice) => (
        <Checkbox
          key={choice.value}
          size="medium"
          label={choice.label}
          checked={chosen.includes(choice.value)}
          onChange={(_event, { checked }) => {
            onChange(
              joinChoices(
                checked === true
                  ? [...chosen, choice.value]
                  : chosen.filter((one) => one !== choice.value),
                field,
              ),
            );
          }}
        />
      ))}
    </div>
  );
}
