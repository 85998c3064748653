import { Button, Link, mergeClasses, Text, type JSXElement } from '@fluentui/react-components';
import {
  CheckmarkCircle16Filled,
  Document20Regular,
  ErrorCircle16Filled,
} from '@fluentui/react-icons';
import type { RecordId } from '../../core/crm/ids.ts';
import type { ReceiptPart } from '../../core/operations/receipt-parts.ts';
import { RecordIcon } from '../shared/RecordIcon.tsx';
import { useShared } from '../shared/shared.styles.ts';
import { objectLabel, strings } from '../strings.ts';
import { failedFileText } from './failed-file-text.ts';
import { useStyles } from './Receipt.styles.ts';

const words = strings.receipt;

type Shown = {
  readonly name: string;
  readonly id: RecordId | null;
  readonly icon: JSXElement;
  readonly trouble: string | null;
};

function shownOf(part: ReceiptPart): Shown {
  const gone = part.isThere ? null : words.noLongerLinked;
  switch (part.kind) {
    case 'record': {
      const { id, object, isThere } = part;
      const icon = <RecordIcon object={object} size={20} />;
      return { name: objectLabel(object), id, icon, trouble: isThere ? null : words.noLongerThere };
    }
    case 'person':
    case 'relatedTo': {
      const { id, name, object } = part.link;
      const icon = <RecordIcon object={object} size={20} />;
      return { name: name || words.noName, id, icon, trouble: gone };
    }
    case 'file':
      return { name: part.name, id: part.id, icon: <Document20Regular />, trouble: gone };
    case 'failed-file': {
      const { file, failure } = part.failed;
      const icon = <Document20Regular />;
      return { name: file.name, id: null, icon, trouble: failedFileText(failure) };
    }
  }
}

export type ReceiptRowProps = {
  part: ReceiptPart;
  busy: boolean;
  onOpen: (id: RecordId) => void;
  onRetry: (fileId: string) => void;
};

/** One part of what was saved: a link to it, and whether the last look found it (D13). */
export function ReceiptRow({ part, busy, onOpen, onRetry }: ReceiptRowProps): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  const { name, id, icon, trouble } = shownOf(part);
  const inOneLine = mergeClasses(shared.oneLine, shared.nameLine);
  return (
    <li className={mergeClasses(shared.row, styles.part)}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <div className={shared.grow}>
        {id === null || (part.kind === 'record' && !part.isThere) ? (
          <Text dir="auto" title={name} className={inOneLine}>
            {name}
          </Text>
        ) : (
          <Link
            as="button"
            dir="auto"
            title={name}
            className={mergeClasses(styles.link, inOneLine)}
            onClick={() => {
              onOpen(id);
            }}
          >
            {name}
          </Link>
        )}
        {trouble !== null && (
          <Text block className={mergeClasses(shared.danger, shared.anywhere)}>
            {trouble}
          </Text>
        )}
      </div>
      {part.kind === 'failed-file' && (
        <Button
          size="small"
          appearance="subtle"
          className={shared.fixed}
          disabledFocusable={busy}
          aria-label={`${words.retry}: ${name}`}
          onClick={() => {
            if (!busy) onRetry(part.failed.file.id);
          }}
        >
          {words.retry}
        </Button>
      )}
      <span className={part.isThere ? styles.good : styles.bad}>
        {part.isThere ? (
          <CheckmarkCircle16Filled aria-hidden />
        ) : (
          <ErrorCircle16Filled aria-hidden />
        )}
        {trouble === null && <span className={shared.hidden}>{words.saved}</span>}
        {part.kind === 'failed-file' && <span className={shared.hidden}>{words.failed}</span>}
      </span>
    </li>
  );
}
