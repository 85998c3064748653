import { Text, type JSXElement } from '@fluentui/react-components';
import { useStore } from 'zustand';
import { recordName } from '../../core/draft/draft.ts';
import { useShared } from '../shared/shared.styles.ts';
import { valuesOf, type DraftState, type DraftStore } from '../stores/draft-store.ts';
import { previewNow } from '../stores/written.ts';
import { cutText, strings } from '../strings.ts';
import { useDialogTools } from './dialog-tools.ts';
import { PreviewChanges } from './PreviewChanges.tsx';
import {
  fileLines,
  imageLines,
  isTold,
  leftOutLines,
  partLines,
  peopleLines,
  previewValue,
  recordLine,
} from './preview-text.ts';
import { useStyles } from './PreviewSection.styles.ts';
import type { Shown } from './shown-value.ts';
import { dialogStrings as words } from './strings.ts';

/** Lines under one heading of the preview; "Nothing" where there are none, so that nothing is left to guess. */
function Lines({ title, lines }: { title: string; lines: readonly string[] }): JSXElement {
  const shared = useShared();
  return (
    <>
      <dt className={shared.note}>{title}</dt>
      <dd>
        {(lines.length > 0 ? lines : [strings.dialog.nothing]).map((line, at) => (
          <Text block key={`${String(at)} ${line}`} className={shared.anywhere}>
            {line}
          </Text>
        ))}
      </dd>
    </>
  );
}

/** Earlier mails that the chosen text leaves out. */
function earlierMails(state: DraftState): number {
  const { body } = valuesOf(state);
  return body.edited === null && body.choice === 'new' ? state.draft.facts.quotedMails : 0;
}

type BodyProps = { state: DraftState; shown: Shown };

function PreviewBody({ state, shown }: BodyProps): JSXElement {
  const styles = useStyles();
  const preview = previewNow(state);
  const { fields, relatedTo, images, parts, cuts, object } = preview;
  const described = state.draft.catalog.objects[object];
  const isNew = state.draft.saved === null;
  return (
    <dl className={styles.list}>
      {isNew && <Lines title={strings.dialog.record} lines={[recordLine(preview, shown)]} />}
      {isNew &&
        fields
          .filter((field) => !isTold(field))
          .map((field) => (
            <Lines
              key={field.name}
              title={field.label}
              lines={[previewValue(field, field.value, described, shown)]}
            />
          ))}
      {parts.length > 0 && <Lines title={words.preview.parts} lines={partLines(preview)} />}
      <Lines title={strings.dialog.people} lines={peopleLines(preview)} />
      <Lines title={strings.dialog.relatedToShort} lines={relatedTo.map(({ name }) => name)} />
      <Lines title={strings.dialog.files} lines={fileLines(preview)} />
      {images.length > 0 && <Lines title={words.images.title} lines={imageLines(images)} />}
      <Lines
        title={strings.dialog.leftOutFiles}
        lines={leftOutLines(preview, earlierMails(state))}
      />
      <Lines title={strings.dialog.shortened} lines={cuts.map(cutText)} />
    </dl>
  );
}

/** What the section holds, made from the draft as it is now; its code comes when it is opened. */
export function PreviewDetails({ store }: { store: DraftStore }): JSXElement {
  const tools = useDialogTools();
  const state = useStore(store);
  const { kind } = previewNow(state);
  const shown = { ...tools, nameOf: (id: string) => recordName(state.draft, id) };
  return (
    <>
      {state.draft.saved && <PreviewChanges state={state} shown={shown} />}
      {kind === 'create' || kind === 'recreate' ? (
        <PreviewBody state={state} shown={shown} />
      ) : null}
    </>
  );
}
