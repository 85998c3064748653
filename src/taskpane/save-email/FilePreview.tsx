import { Text, type JSXElement } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { Busy } from '../shared/Busy.tsx';
import { useShared } from '../shared/shared.styles.ts';
import { useDialogTools } from './dialog-tools.ts';
import { useStyles } from './FileRow.styles.ts';
import { dialogStrings as words } from './strings.ts';

export type FilePreviewProps = { fileId: string; name: string };

/** An image of the mail, read when it is asked for (A1). */
export function FilePreview({ fileId, name }: FilePreviewProps): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  const { imageOf } = useDialogTools();
  const [image, setImage] = useState<{ source: string | null } | null>(null);
  useEffect(() => {
    let current = true;
    void imageOf(fileId).then((source) => {
      if (current) setImage({ source });
    });
    return () => {
      current = false;
    };
  }, [imageOf, fileId]);
  return (
    <div className={styles.preview} role="status">
      {image === null && <Busy label={words.files.loading} />}
      {image?.source === null && <Text className={shared.note}>{words.files.cannotPreview}</Text>}
      {image?.source && <img src={image.source} alt={name} className={styles.image} />}
    </div>
  );
}
