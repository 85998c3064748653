import { Button, Checkbox, mergeClasses, Text, type JSXElement } from '@fluentui/react-components';
import {
  Document20Regular,
  DocumentPdf20Regular,
  DocumentTable20Regular,
  Edit16Regular,
  Eye16Regular,
  Image20Regular,
  Mail20Regular,
  Video20Regular,
} from '@fluentui/react-icons';
import { useState } from 'react';
import { extensionOf } from '../../core/draft/files.ts';
import type { FileDraft } from '../../core/draft/values.ts';
import type { FileState } from '../../core/operations/file-state.ts';
import { useShared } from '../shared/shared.styles.ts';
import { bytes, fileNote, strings } from '../strings.ts';
import { FileName } from './FileName.tsx';
import { FilePreview } from './FilePreview.tsx';
import { FileStateIcon, FileStateText } from './FileProgress.tsx';
import { useStyles } from './FileRow.styles.ts';
import { canPreview } from './image-types.ts';
import { dialogStrings as words } from './strings.ts';

const ICONS: readonly (readonly [RegExp, JSXElement])[] = [
  [/^pdf$/, <DocumentPdf20Regular key="pdf" />],
  [/^(?:xlsx?|csv|ods)$/, <DocumentTable20Regular key="table" />],
  [/^(?:png|jpe?g|gif|bmp|svg|webp)$/, <Image20Regular key="image" />],
  [/^(?:mp4|mov|avi|webm)$/, <Video20Regular key="video" />],
  [/^(?:eml|msg)$/, <Mail20Regular key="mail" />],
];

const iconOf = (name: string): JSXElement =>
  ICONS.find(([pattern]) => pattern.test(extensionOf(name)))?.[1] ?? <Document20Regular />;

export type FileRowProps = {
  file: FileDraft;
  /** Left out though it is ticked, for this reason. */
  leftOut: string | null;
  /** Where it is while it is saved; null at other times, and where the save does not carry it. */
  state: FileState | null;
  onToggle: () => void;
  onRename: (name: string) => void;
};

function Label({
  file,
  leftOut,
  state,
  name,
}: { name: string } & Pick<FileRowProps, 'file' | 'leftOut' | 'state'>): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  const note = leftOut ?? fileNote(file);
  const icon = iconOf(file.source === 'eml' ? 'x.eml' : file.name);
  return (
    <span className={styles.content}>
      <span className={styles.icon} aria-hidden>
        {state ? <FileStateIcon state={state} icon={icon} /> : icon}
      </span>
      <span className={shared.grow}>
        <Text className={shared.oneLine} title={name}>
          {name}
        </Text>
        {state && <FileStateText state={state} size={file.size === null ? '' : bytes(file.size)} />}
        {!state && note !== '' && (
          <Text
            className={mergeClasses(file.problem ? shared.danger : shared.note, shared.oneLine)}
            title={note}
          >
            {note}
          </Text>
        )}
      </span>
    </span>
  );
}

/** One file: whether it goes along, its size, a look at an image, its name, and why it cannot be saved (A1, A3). */
export function FileRow(props: FileRowProps): JSXElement {
  const { file, leftOut, state, onToggle, onRename } = props;
  const styles = useStyles();
  const [open, setOpen] = useState<'name' | 'preview' | null>(null);
  const shownName = file.source === 'eml' ? strings.dialog.eml : file.name;
  const canRename = file.problem === null && (file.source === 'mail' || file.source === 'eml');
  const isShown = file.source === 'mail' && canPreview(file.name);
  const toggle = (what: 'name' | 'preview'): void => {
    setOpen(open === what ? null : what);
  };
  return (
    <li className={styles.row}>
      <Checkbox
        className={styles.choice}
        checked={file.chosen && file.problem === null && leftOut === null}
        disabled={file.problem !== null || leftOut !== null}
        onChange={onToggle}
        label={{
          className: styles.label,
          children: <Label file={file} leftOut={leftOut} state={state} name={shownName} />,
        }}
      />
      {isShown && (
        <Button
          size="small"
          appearance="subtle"
          icon={<Eye16Regular />}
          aria-label={words.files.preview(shownName)}
          title={words.files.preview(shownName)}
          aria-expanded={open === 'preview'}
          onClick={() => {
            toggle('preview');
          }}
        />
      )}
      {canRename && (
        <Button
          size="small"
          appearance="subtle"
          icon={<Edit16Regular />}
          aria-label={strings.dialog.rename(shownName)}
          title={strings.dialog.rename(shownName)}
          aria-expanded={open === 'name'}
          onClick={() => {
            toggle('name');
          }}
        />
      )}
      {open === 'preview' && <FilePreview fileId={file.id} name={file.name} />}
      {open === 'name' && (
        <FileName
          name={file.name}
          onChange={onRename}
          onDone={() => {
            setOpen(null);
          }}
        />
      )}
    </li>
  );
}
