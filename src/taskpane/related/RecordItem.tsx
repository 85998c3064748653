import type { JSXElement } from '@fluentui/react-components';
import { useId, useRef, type ReactNode } from 'react';
import type { CrmRecord } from '../../core/crm/records.ts';
import type { Reason } from '../../core/related/reason.ts';
import { stageOf } from '../../core/related/stage.ts';
import { factLine, labelOfObject, searchLine, type RecordView } from './facts.ts';
import { reasonsText } from './reason-text.ts';
import { RecordRow } from './RecordRow.tsx';
import { useStyles } from './RecordRow.styles.ts';
import type { Mark } from './row-name.ts';
import type { TimelineAnswer } from './useTimeline.ts';
import { late } from '../late.tsx';

const RecordDetails = late(
  () => import('./RecordDetails.tsx'),
  (code) => code.RecordDetails,
);

/** What any list of records needs from the pane. */
export type RecordActions = {
  readonly view: RecordView;
  readonly userName: string | null;
  readonly isOpen: (record: CrmRecord) => boolean;
  readonly onOpen: (record: CrmRecord, open: boolean) => void;
  readonly onShow: (record: CrmRecord) => void;
  readonly loadTimeline: (
    record: CrmRecord,
    offset: number,
    signal: AbortSignal,
  ) => Promise<TimelineAnswer>;
};

export type RecordItemProps = {
  actions: RecordActions;
  record: CrmRecord;
  /** Empty in search results, whose line names the owner instead. */
  reasons: readonly Reason[];
  mark: Mark;
  link: { readonly on: boolean; readonly toggle: () => void } | null;
  shownName?: ReactNode;
  action?: ReactNode;
  /** Saves the mail linked to this record, without the dialog; null or absent where that is not possible. */
  onQuickSave?: (() => void) | null;
};

/** One record of a list, closed or open. */
export function RecordItem(props: RecordItemProps): JSXElement {
  const { actions, record, reasons, mark, link, onQuickSave = null } = props;
  const { view } = actions;
  const id = useId();
  const styles = useStyles();
  const open = actions.isOpen(record);
  const isHit = reasons.length === 0;
  const item = useRef<HTMLLIElement>(null);
  // Its button goes as soon as the mail is saved: the focus is left on the row, not nowhere.
  const quickSave =
    onQuickSave &&
    ((): void => {
      item.current?.querySelector<HTMLElement>('[data-record-row]')?.focus();
      onQuickSave();
    });
  return (
    <li ref={item} className={styles.item}>
      <RecordRow
        object={record.object}
        label={labelOfObject(record.object, view)}
        name={record.name}
        shownName={props.shownName}
        facts={isHit ? searchLine(record, view) : factLine(record, view)}
        stage={stageOf(record, view.catalog)}
        why={reasonsText(reasons, view.formats)}
        whyKind={reasons[0]?.kind ?? null}
        mark={mark}
        open={open}
        controls={id}
        action={props.action}
        onQuickSave={quickSave}
        onOpen={() => {
          actions.onOpen(record, !open);
        }}
      />
      {open && (
        <RecordDetails
          id={id}
          record={record}
          view={view}
          userName={actions.userName}
          link={link}
          onQuickSave={quickSave}
          onShow={actions.onShow}
          loadTimeline={(offset, signal) => actions.loadTimeline(record, offset, signal)}
        />
      )}
    </li>
  );
}
