import { mergeClasses, Text, type JSXElement } from '@fluentui/react-components';
import {
  CheckmarkCircle16Filled,
  ChevronDown12Regular,
  ChevronUp12Regular,
  Link16Filled,
  Save16Regular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Reason } from '../../core/related/reason.ts';
import type { Stage } from '../../core/related/stage.ts';
import { RecordIcon } from '../shared/RecordIcon.tsx';
import { useShared } from '../shared/shared.styles.ts';
import { rowName, type Mark } from './row-name.ts';
import { StagePath } from './StagePath.tsx';
import { useStyles } from './RecordRow.styles.ts';
import { relatedStrings as words } from './strings.ts';
import { WhyIcon } from './WhyIcon.tsx';

export type RecordRowProps = {
  /** API name, for the icon. */
  object: string;
  /** The org's word for it. */
  label: string;
  name: string;
  /** The name with what was searched for marked in it; else the name. */
  shownName?: ReactNode;
  facts: string;
  stage: Stage | null;
  /** Reasons in words; empty in search results. */
  why: string;
  whyKind: Reason['kind'] | null;
  mark: Mark;
  open: boolean;
  /** Id of what opens below. */
  controls: string;
  onOpen: () => void;
  /** Stands where the sign of opening is. */
  action?: ReactNode;
  /** Saves the mail linked to this record, without the dialog; null where that is not possible. An open row offers it in words. */
  onQuickSave: (() => void) | null;
};

const MARK_WORDS = { will: words.willLink, linked: words.linkedHere } as const;

/** One record: what it is, its key facts, and why it is here. The name is the button that opens it. */
export function RecordRow(props: RecordRowProps): JSXElement {
  const { object, label, name, facts, stage, why, whyKind, mark, open } = props;
  const styles = useStyles();
  const shared = useShared();
  return (
    <div className={mergeClasses(styles.row, open && styles.open)}>
      <RecordIcon object={object} />
      <div className={shared.grow}>
        <div className={shared.row}>
          <button
            type="button"
            data-record-row
            className={styles.name}
            aria-expanded={open}
            aria-controls={open ? props.controls : undefined}
            aria-label={rowName(label, name, { mark, facts, stage, why })}
            onClick={props.onOpen}
          >
            <Text
              className={mergeClasses(shared.strong, shared.oneLine, shared.nameLine)}
              dir="auto"
              title={name}
            >
              {props.shownName ?? name}
            </Text>
          </button>
          <span className={styles.side}>
            {props.onQuickSave && !open && (
              <button
                type="button"
                data-quick-save
                className={styles.quick}
                title={words.quickSaveTo(name)}
                aria-label={words.quickSaveTo(name)}
                onClick={props.onQuickSave}
              >
                <Save16Regular />
              </button>
            )}
            {mark && (
              <span
                role="img"
                title={MARK_WORDS[mark]}
                aria-label={MARK_WORDS[mark]}
                className={mergeClasses(styles.above, styles[mark])}
              >
                {mark === 'will' ? <Link16Filled /> : <CheckmarkCircle16Filled />}
              </span>
            )}
            {props.action ? (
              <span className={styles.above}>{props.action}</span>
            ) : open ? (
              <ChevronUp12Regular aria-hidden />
            ) : (
              <ChevronDown12Regular aria-hidden />
            )}
          </span>
        </div>
        {facts !== '' && (
          <Text
            className={mergeClasses(shared.fact, shared.oneLine, shared.nameLine)}
            title={facts}
            dir="auto"
          >
            {facts}
          </Text>
        )}
        {stage && <StagePath {...stage} />}
        {whyKind && (
          <div className={styles.reason}>
            <span className={styles.reasonIcon}>
              <WhyIcon kind={whyKind} />
            </span>
            <span className={shared.hidden}>{words.whyHere}</span>
            <Text
              className={mergeClasses(shared.note, open ? shared.anywhere : styles.clamped)}
              title={why}
            >
              {why}
            </Text>
          </div>
        )}
      </div>
    </div>
  );
}
