import { Button, mergeClasses, Text, type JSXElement } from '@fluentui/react-components';
import {
  ArrowClockwise16Regular,
  CheckmarkCircle20Filled,
  Circle20Regular,
  CloudOff20Regular,
  Edit20Regular,
  ErrorCircle20Filled,
  Pause20Regular,
  PeopleTeam20Regular,
  Prohibited20Regular,
  QuestionCircle20Regular,
  Warning20Filled,
} from '@fluentui/react-icons';
import { useId, type Ref } from 'react';
import { useShared } from '../shared/shared.styles.ts';
import { strings } from '../strings.ts';
import type { HeaderAction, HeaderIcon, HeaderTone, HeaderView } from './strip.ts';
import { useStyles } from './MailHeader.styles.ts';
import { Busy } from '../shared/Busy.tsx';

const ICONS: Readonly<Record<HeaderIcon, JSXElement>> = {
  circle: <Circle20Regular />,
  pencil: <Edit20Regular />,
  people: <PeopleTeam20Regular />,
  prohibited: <Prohibited20Regular />,
  spinner: <Busy />,
  check: <CheckmarkCircle20Filled />,
  cross: <ErrorCircle20Filled />,
  question: <QuestionCircle20Regular />,
  'cloud-off': <CloudOff20Regular />,
  pause: <Pause20Regular />,
  warning: <Warning20Filled />,
};

export type MailIdentity = { readonly subject: string; readonly line: string };

export type MailHeaderProps = {
  mail: MailIdentity;
  view: HeaderView;
  /** Holds the button, so that the focus can come back to it whatever its label is then. */
  buttonPlace: Ref<HTMLSpanElement>;
  onRefresh: () => void;
  onAction: (action: HeaderAction) => void;
};

const TONE_CLASS: Readonly<Record<HeaderTone, 'good' | 'attention' | 'bad' | null>> = {
  neutral: null,
  good: 'good',
  attention: 'attention',
  bad: 'bad',
};

/** Which mail the pane speaks of, and the state it is in: always on top, never scrolled away (V1). */
export function MailHeader({
  mail,
  view,
  buttonPlace,
  onRefresh,
  onAction,
}: MailHeaderProps): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  const reason = useId();
  const tone = TONE_CLASS[view.tone];
  const { button } = view;
  return (
    <header>
      <div className={styles.identity}>
        <div className={shared.grow}>
          <Text
            as="h1"
            className={mergeClasses(
              shared.strong,
              shared.oneLine,
              shared.nameLine,
              shared.noMargin,
            )}
            dir="auto"
            title={mail.subject}
          >
            {mail.subject}
          </Text>
          <Text className={mergeClasses(shared.note, shared.oneLine)} title={mail.line}>
            {/* Keeps its height while the mail is being read: nothing below moves when it comes (V5). */}
            <bdi>{mail.line === '' ? '\u00a0' : mail.line}</bdi>
          </Text>
        </div>
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowClockwise16Regular />}
          aria-label={strings.refresh}
          title={strings.refresh}
          onClick={onRefresh}
        />
      </div>
      <div className={mergeClasses(styles.strip, tone !== null && styles[tone])}>
        <span
          className={mergeClasses(styles.icon, tone !== null && styles[`${tone}Icon`])}
          aria-hidden
        >
          {ICONS[view.icon]}
        </span>
        <div className={mergeClasses(shared.grow, styles.state)} role="status">
          <Text
            className={mergeClasses(shared.strong, view.counts ? styles.whole : shared.oneLine)}
            title={view.title}
          >
            {view.title}
          </Text>
          {view.detail !== '' && (
            <Text
              className={mergeClasses(shared.fact, shared.oneLine)}
              title={view.detail}
              aria-hidden={view.counts}
            >
              {view.detail}
            </Text>
          )}
        </div>
        {button && (
          <span ref={buttonPlace} className={shared.fixed}>
            <Button
              size={view.counts ? 'small' : 'medium'}
              appearance={button.primary ? 'primary' : 'secondary'}
              disabledFocusable={button.off !== null}
              aria-describedby={button.off === null ? undefined : reason}
              onClick={() => {
                if (button.off === null) onAction(button.action);
              }}
            >
              {button.label}
            </Button>
            {button.off !== null && (
              <span id={reason} className={shared.hidden}>
                {button.off}
              </span>
            )}
          </span>
        )}
      </div>
    </header>
  );
}
