import { Button, type JSXElement } from '@fluentui/react-components';
import { EntryList } from './EntryList.tsx';
import { Expandable } from './Expandable.tsx';
import { Setting } from './Setting.tsx';
import { useStyles } from './Setting.styles.ts';
import type { SettingsModel } from './settings-model.ts';
import { strings } from './strings.ts';

/** Conversations that are followed (T2): each can be stopped with one click. */
export function Followed({ model }: { model: SettingsModel }): JSXElement {
  const styles = useStyles();
  const { followed } = model;
  const words = strings.followed;
  return (
    <Expandable label={words.label} note={words.note(followed.length)}>
      <div className={styles.block}>
        <EntryList
          label={words.label}
          entries={[...new Set(followed.map(({ subject }) => subject))]}
          nameRemove={words.stop}
          onRemove={(subject) => {
            for (const one of followed) if (one.subject === subject) model.stopFollowing(one.id);
          }}
        />
      </div>
    </Expandable>
  );
}

/** What the user picked for addresses and threads, on this device (R5). */
export function RememberedChoices({ model }: { model: SettingsModel }): JSXElement {
  const words = strings.choices;
  return (
    <Setting label={words.label} note={words.note(model.choices)}>
      {(ids) =>
        model.choices > 0 && (
          <Button size="small" aria-describedby={ids.label} onClick={model.forgetChoices}>
            {words.forget}
          </Button>
        )
      }
    </Setting>
  );
}
