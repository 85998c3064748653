import { Button, mergeClasses, Text, type JSXElement } from '@fluentui/react-components';
import { ChevronDown12Regular, ChevronUp12Regular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { RecordId } from '../../core/crm/ids.ts';
import { receiptParts, type ReceiptPart } from '../../core/operations/receipt-parts.ts';
import { useShared } from '../shared/shared.styles.ts';
import type { KeptReceipt } from '../stores/save-state.ts';
import { strings } from '../strings.ts';
import { ReceiptRow } from './ReceiptRow.tsx';
import { useStyles } from './Receipt.styles.ts';

const words = strings.receipt;

/** A mail to fifty people, or with thirty files, must not push the records out of sight. */
const SHOWN = { person: 3, file: 5 } as const;

const idOf = (part: ReceiptPart): string => {
  if (part.kind === 'failed-file') return part.failed.file.id;
  return 'link' in part ? part.link.id : part.id;
};

/** What something has to be said of stands in front; of the rest the first people and files. */
function inFront(parts: readonly ReceiptPart[]): readonly ReceiptPart[] {
  const fine = parts.filter(({ isThere }) => isThere);
  const hidden = Object.entries(SHOWN).flatMap(([kind, most]) =>
    fine.filter((part) => part.kind === kind).slice(most),
  );
  return [
    ...parts.filter(({ isThere }) => !isThere),
    ...fine.filter((part) => !hidden.includes(part)),
  ];
}

export type ReceiptProps = {
  kept: KeptReceipt;
  /** When it was read back last, as shown. */
  checked: string;
  onVerify: () => void;
  onRetry: (fileId: string) => void;
  onOpen: (id: RecordId) => void;
};

/** What was saved, part by part, as it was read back; *Verify again* tells what is true now (D13). */
export function Receipt({ kept, checked, onVerify, onRetry, onOpen }: ReceiptProps): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  const [open, setOpen] = useState(true);
  const [all, setAll] = useState(false);
  const list = useId();
  const parts = receiptParts(kept.seen, kept.gone ? null : kept.receipt);
  const few = inFront(parts);
  const rows = all ? [...few, ...parts.filter((part) => !few.includes(part))] : few;
  return (
    <section aria-label={words.title} className={styles.card}>
      <button
        type="button"
        className={styles.opener}
        aria-expanded={open}
        aria-controls={open ? list : undefined}
        onClick={() => {
          setOpen(!open);
        }}
      >
        <Text className={mergeClasses(shared.groupHead, shared.grow)}>{words.title}</Text>
        {open ? <ChevronUp12Regular aria-hidden /> : <ChevronDown12Regular aria-hidden />}
      </button>
      {open && (
        <>
          <ul id={list} className={shared.list}>
            {rows.map((part) => (
              <ReceiptRow
                key={`${part.kind} ${idOf(part)}`}
                part={part}
                busy={kept.busy}
                onOpen={onOpen}
                onRetry={onRetry}
              />
            ))}
          </ul>
          <div className={mergeClasses(shared.row, styles.foot)}>
            <Text className={mergeClasses(shared.note, shared.grow)} role="status">
              {words.checked(checked)}
            </Text>
            {rows.length < parts.length && (
              <Button
                size="small"
                appearance="subtle"
                onClick={() => {
                  setAll(true);
                }}
              >
                {words.more(parts.length - rows.length)}
              </Button>
            )}
            <Button
              size="small"
              className={shared.fixed}
              disabledFocusable={kept.busy}
              onClick={() => {
                if (!kept.busy) onVerify();
              }}
            >
              {words.verify}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
