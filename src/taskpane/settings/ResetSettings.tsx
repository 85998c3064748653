import { Button, type JSXElement } from '@fluentui/react-components';
import { useState } from 'react';
import { Question } from '../shared/Question.tsx';
import { useStyles } from './Setting.styles.ts';
import type { SettingsModel } from './settings-model.ts';
import { strings } from './strings.ts';

/** Everything back to the defaults, after a question: the lists are lost (X1). */
export function ResetSettings({ model }: { model: SettingsModel }): JSXElement {
  const styles = useStyles();
  const words = strings.file;
  const { blocklist, otherAddresses } = model.effective;
  const [asking, setAsking] = useState(false);
  return (
    <div className={styles.block}>
      <div className={styles.actions}>
        <Button
          size="small"
          onClick={() => {
            setAsking(true);
          }}
        >
          {words.reset}
        </Button>
      </div>
      {asking && (
        <Question
          title={words.resetTitle}
          text={words.resetText(blocklist.length + otherAddresses.length)}
          answers={[
            ['reset', words.resetAll],
            ['keep', words.keep],
          ]}
          dismissed="keep"
          onAnswer={(answer) => {
            setAsking(false);
            if (answer === 'reset') model.reset();
          }}
        />
      )}
    </div>
  );
}
