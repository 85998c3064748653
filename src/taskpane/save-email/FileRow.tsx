import {
  Button,
  Checkbox,
  Input,
  mergeClasses,
  Text,
  type JSXElement,
} from '@fluentui/react-components';
import {
  Document20Regular,
  DocumentPdf20Regular,
  DocumentTable20Regular,
  Edit16Regular,
  Image20Regular,
  Mail20Regular,
  Video20Regular,
} from '@fluentui/react-icons';
import { useState } from 'react';
import { extensionOf } from '../../core/draft/files.ts';
import type { FileDraft } from '../../core/draft/values.ts';
import { useShared } from '../shared/shared.styles.ts';
import { fileNote, strings } from '../strings.ts';
import { useStyles } from './FileRow.styles.ts';

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
  onToggle: () => void;
  onRename: (name: string) => void;
};

/** One file: whether it goes along, its size, and why it cannot. */
export function FileRow({ file, onToggle, onRename }: FileRowProps): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  const [renaming, setRenaming] = useState(false);
  const shownName = file.source === 'eml' ? strings.dialog.eml : file.name;
  const note = fileNote(file);
  const canRename = file.problem === null && (file.source === 'mail' || file.source === 'eml');
  return (
    <li className={styles.row}>
      <Checkbox
        className={styles.choice}
        checked={file.chosen && file.problem === null}
        disabled={file.problem !== null}
        onChange={onToggle}
        label={{
          className: styles.label,
          children: (
            <span className={styles.content}>
              <span className={styles.icon} aria-hidden>
                {iconOf(file.source === 'eml' ? 'x.eml' : file.name)}
              </span>
              <span className={shared.grow}>
                <Text className={shared.oneLine} title={shownName}>
                  {shownName}
                </Text>
                {note !== '' && (
                  <Text
                    className={mergeClasses(
                      file.problem ? shared.danger : shared.note,
                      shared.oneLine,
                    )}
                  >
                    {note}
                  </Text>
                )}
              </span>
            </span>
          ),
        }}
      />
      {canRename && (
        <Button
          size="small"
          appearance="subtle"
          icon={<Edit16Regular />}
          aria-label={strings.dialog.rename(shownName)}
          title={strings.dialog.rename(shownName)}
          aria-expanded={renaming}
          onClick={() => {
            setRenaming(!renaming);
          }}
        />
      )}
      {renaming && (
        <div className={styles.rename}>
          <Input
            size="small"
            className={shared.grow}
            aria-label={strings.dialog.fileName}
            value={file.name}
            maxLength={255}
            onChange={(_event, { value }) => {
              onRename(value);
            }}
          />
          <Button
            size="small"
            onClick={() => {
              setRenaming(false);
            }}
          >
            {strings.dialog.done}
          </Button>
        </div>
      )}
    </li>
  );
}
