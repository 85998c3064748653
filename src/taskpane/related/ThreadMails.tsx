import { mergeClasses, Text, type JSXElement } from '@fluentui/react-components';
import { CheckmarkCircle16Filled, Circle16Regular } from '@fluentui/react-icons';
import type { RecordId } from '../../core/crm/ids.ts';
import type { CoveredMail } from '../../core/related/coverage.ts';
import { useShared } from '../shared/shared.styles.ts';
import type { Formats } from './formats.ts';
import { relatedStrings as words } from './strings.ts';
import { useStyles } from './ThreadLine.styles.ts';

const MAX_NAMES = 2;

/** Who saved it, the user first. */
function savers({ savedBy }: CoveredMail, userId: RecordId | null): string {
  const [first, second] = savedBy;
  if (!first) return words.notSaved;
  if (first.id !== userId) return words.savedBy(first.name);
  return second ? words.savedByYouAnd(second.name) : words.savedByYou;
}

/** Business records first: people are on the mail anyway. */
function linkedNames({ links }: CoveredMail): string {
  const names = links
    .filter(({ role, name }) => (role === 'relatedTo' || role === 'parent') && name !== '')
    .map(({ name }) => name);
  return names.slice(0, MAX_NAMES).join(', ');
}

export type ThreadMailsProps = {
  mails: readonly CoveredMail[];
  userId: RecordId | null;
  formats: Formats;
};

/** The other mails of the conversation: which are saved, by whom, and what they are linked to (T1). */
export function ThreadMails({ mails, userId, formats }: ThreadMailsProps): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  return (
    <ul className={shared.list}>
      {mails.map((mail) => {
        const isSaved = mail.savedBy.length > 0;
        const names = linkedNames(mail);
        const note = [
          ...(mail.from === null ? [] : [mail.from]),
          ...(mail.date === null ? [] : [formats.day(mail.date)]),
          savers(mail, userId),
          ...(names === '' ? [] : [words.linkedTo(names)]),
        ].join(' · ');
        return (
          <li key={mail.key} className={styles.mail}>
            <span className={mergeClasses(styles.icon, isSaved && styles.green)}>
              {isSaved ? <CheckmarkCircle16Filled aria-hidden /> : <Circle16Regular aria-hidden />}
            </span>
            <div className={shared.grow}>
              <Text
                className={mergeClasses(shared.oneLine, shared.nameLine)}
                dir="auto"
                title={mail.subject ?? undefined}
              >
                {mail.subject ?? words.unknownMail}
              </Text>
              <Text className={mergeClasses(shared.note, shared.oneLine)} title={note}>
                {note}
              </Text>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
