import {
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  Textarea,
  type JSXElement,
} from '@fluentui/react-components';
import { ArrowDownload16Regular, ArrowUpload16Regular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import {
  exportSettings,
  previewImport,
  type ImportPreview,
} from '../../core/settings/settings-file.ts';
import { useShared } from '../shared/shared.styles.ts';
import { ImportChanges } from './ImportChanges.tsx';
import { useStyles } from './Setting.styles.ts';
import type { SettingsModel } from './settings-model.ts';
import { strings } from './strings.ts';

const FILE_NAME = 'sidecar-settings.json';

type Step =
  | { readonly kind: 'idle' }
  | { readonly kind: 'exported'; readonly text: string }
  | { readonly kind: 'preview'; readonly preview: ImportPreview }
  | { readonly kind: 'told'; readonly text: string; readonly intent: 'success' | 'error' };

/** Settings as a file: out, and in with a look at what would change first (X1). */
export function SettingsFile({ model }: { model: SettingsModel }): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  const picker = useRef<HTMLInputElement>(null);
  const [step, setStep] = useState<Step>({ kind: 'idle' });
  const words = strings.file;

  const read = async (file: File): Promise<void> => {
    const text = await textOf(file);
    const preview = text === null ? null : previewImport(text, model.effective);
    if (!preview) setStep({ kind: 'told', intent: 'error', text: words.unreadable });
    else if (preview.ok) setStep({ kind: 'preview', preview: preview.value });
    else
      setStep({
        kind: 'told',
        intent: 'error',
        text: preview.failure.kind === 'too-large' ? words.tooLarge : words.notSettings,
      });
  };

  return (
    <div className={styles.block}>
      <div className={styles.actions}>
        <Button
          size="small"
          icon={<ArrowDownload16Regular />}
          onClick={() => {
            const text = exportSettings(model.settings);
            model.download(FILE_NAME, text);
            setStep({ kind: 'exported', text });
          }}
        >
          {words.export}
        </Button>
        <Button
          size="small"
          icon={<ArrowUpload16Regular />}
          onClick={() => picker.current?.click()}
        >
          {words.import}
        </Button>
        <input
          ref={picker}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={words.chosen}
          onChange={({ target }) => {
            const file = target.files?.[0];
            target.value = '';
            if (file) void read(file);
          }}
        />
      </div>
      <div role="status" className={shared.column}>
        {step.kind === 'told' && (
          <MessageBar intent={step.intent} layout="multiline">
            <MessageBarBody>{step.text}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      {step.kind === 'exported' && (
        <Field size="small" label={words.exported} hint={words.exportedHint}>
          <Textarea readOnly size="small" rows={4} value={step.text} />
        </Field>
      )}
      {step.kind === 'preview' && (
        <ImportChanges
          preview={step.preview}
          onApply={() => {
            model.importSettings(step.preview);
            setStep({ kind: 'told', intent: 'success', text: words.applied });
          }}
          onCancel={() => {
            setStep({ kind: 'idle' });
          }}
        />
      )}
    </div>
  );
}

/** FileReader, since `Blob.text` is missing in some of the browsers that Outlook runs in. */
const textOf = (file: File): Promise<string | null> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(typeof reader.result === 'string' ? reader.result : null);
    };
    reader.onerror = () => {
      resolve(null);
    };
    reader.readAsText(file);
  });
