import { Button, mergeClasses, Text, type JSXElement } from '@fluentui/react-components';
import { ChevronDown12Regular, ChevronUp12Regular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { RecordId } from '../../core/crm/ids.ts';
import type { Coverage } from '../../core/related/coverage.ts';
import { useShared } from '../shared/shared.styles.ts';
import type { Formats } from './formats.ts';
import { relatedStrings as words } from './strings.ts';
import { ThreadMails } from './ThreadMails.tsx';
import { useStyles } from './ThreadLine.styles.ts';

/** More dots than this say nothing and take the text's room: the latest are drawn. */
const MAX_DOTS = 8;

export type ThreadLineProps = {
  coverage: Coverage;
  userId: RecordId | null;
  formats: Formats;
  /** Following the conversation (T2); null where it is not offered. */
  following: { readonly on: boolean; readonly start: () => void; readonly stop: () => void } | null;
};

/** How much of the conversation is saved: a dot per mail, oldest first, this one ringed. Hidden where nothing is (T1). */
export function ThreadLine(props: ThreadLineProps): JSXElement | null {
  const { coverage, following } = props;
  const styles = useStyles();
  const shared = useShared();
  const [open, setOpen] = useState(false);
  const list = useId();
  const { saved, of, mails } = coverage;
  const others = mails.filter(({ isThis }) => !isThis);
  const isHidden = !others.some(({ savedBy }) => savedBy.length > 0);
  if (isHidden && following?.on !== true) return null;
  return (
    <div>
      {following?.on === true && (
        <div className={mergeClasses(shared.row, styles.mail, shared.gutter)}>
          <Text className={mergeClasses(shared.fact, shared.grow)}>{words.following}</Text>
          <Button size="small" aria-label={words.stopFollowing} onClick={following.stop}>
            {words.stop}
          </Button>
        </div>
      )}
      {!isHidden && (
        <button
          type="button"
          className={styles.line}
          aria-expanded={open}
          aria-controls={open ? list : undefined}
          onClick={() => {
            setOpen(!open);
          }}
        >
          <span className={styles.marks} aria-hidden>
            {mails.slice(-MAX_DOTS).map(({ key, isThis, savedBy }) => (
              <span
                key={key}
                className={mergeClasses(
                  styles.mark,
                  savedBy.length > 0 && styles.saved,
                  isThis && styles.current,
                )}
              />
            ))}
          </span>
          <Text className={mergeClasses(shared.fact, shared.oneLine, shared.grow)}>
            {of === null ? words.threadSavedOnly(saved) : words.threadSaved(saved, of)}
          </Text>
          {open ? <ChevronUp12Regular aria-hidden /> : <ChevronDown12Regular aria-hidden />}
        </button>
      )}
      {open && !isHidden && (
        <div id={list} className={styles.list}>
          <ThreadMails mails={others} userId={props.userId} formats={props.formats} />
          {following?.on === false && (
            <Button size="small" onClick={following.start}>
              {words.autoSave}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
