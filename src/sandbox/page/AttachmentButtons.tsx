import { Button } from '@fluentui/react-components';
import {
  Cloud20Regular,
  Document20Regular,
  DocumentPdf20Regular,
  DocumentTable20Regular,
  Mail20Regular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { SimulatedFile, SimulatedMail } from '../outlook/simulated-mail.ts';
import { useReadingStyles } from './ReadingPane.styles.ts';

/** The files of the mail; a click keeps one on disk. Inline images show in the text. */
export function AttachmentButtons({ mail }: { mail: SimulatedMail }): ReactElement | null {
  const styles = useReadingStyles();
  const files = mail.files.filter(({ inline }) => !inline);
  if (files.length === 0) return null;
  return (
    <div className={styles.files} role="group" aria-label="Attachments">
      {files.map((file) => (
        <Button
          key={file.id}
          size="small"
          className={styles.file}
          icon={iconOf(file)}
          onClick={() => {
            download(file);
          }}
        >
          {file.name}
        </Button>
      ))}
    </div>
  );
}

function iconOf({ kind, name }: SimulatedFile): ReactElement {
  if (kind === 'cloud') return <Cloud20Regular />;
  if (kind === 'mail') return <Mail20Regular />;
  if (/\.pdf$/i.test(name)) return <DocumentPdf20Regular />;
  return /\.(xlsx?|csv)$/i.test(name) ? <DocumentTable20Regular /> : <Document20Regular />;
}

function download({ kind, name, bytes, url }: SimulatedFile): void {
  if (url !== null) {
    window.open(url, '_blank', 'noopener,noreferrer');
    return;
  }
  // Never with the sender's type: the browser shall keep the file, not show it on this origin.
  const address = URL.createObjectURL(
    new Blob([bytes.slice()], { type: 'application/octet-stream' }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = kind === 'mail' ? `${name}.eml` : name;
  link.click();
  URL.revokeObjectURL(address);
}
