import { Field, Input, Text, type JSXElement } from '@fluentui/react-components';
import { useState } from 'react';
import { whichRule, type Rules } from '../../core/participants/rules.ts';
import { reasonText } from '../observations/strings.ts';
import { useShared } from '../shared/shared.styles.ts';
import { useStyles } from './Setting.styles.ts';
import { strings } from './strings.ts';

/** "Which rule would catch …?": every rule that would, the one that decides first (P3). */
export function RuleTester({ rules }: { rules: Rules }): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  const [typed, setTyped] = useState('');
  const reasons = typed.trim() === '' ? null : whichRule(typed, rules);
  return (
    <div className={styles.block}>
      <Field size="small" label={strings.blocklist.test}>
        <Input
          size="small"
          placeholder={strings.blocklist.testHint}
          value={typed}
          onChange={(_event, { value }) => {
            setTyped(value);
          }}
        />
      </Field>
      <div role="status">
        {reasons?.length === 0 && <Text className={shared.note}>{strings.blocklist.nothing}</Text>}
        {reasons && reasons.length > 0 && (
          <ul className={shared.list}>
            {reasons.map((reason) => (
              <li key={reason.kind}>
                <Text className={shared.fact}>{reasonText(reason)}</Text>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
