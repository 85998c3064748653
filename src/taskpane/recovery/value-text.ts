import { current } from '../../core/draft/overlay.ts';
import type { Draft } from '../../core/draft/draft.ts';
import { fieldName, isFieldKey, type DraftKey, type DraftValues } from '../../core/draft/values.ts';
import { strings } from '../strings.ts';
import { recoveryStrings } from './strings.ts';

const LONG = 160;

const clipped = (text: string): string => {
  const one = text.replace(/\s+/g, ' ').trim();
  if (one === '') return recoveryStrings.emptyValue;
  return one.length > LONG ? `${one.slice(0, LONG)}…` : one;
};

/** What a field of the dialog is called. */
export function keyLabel(key: DraftKey, { catalog, overlay }: Draft): string {
  const { dialog } = strings;
  if (isFieldKey(key)) {
    const name = fieldName(key);
    return catalog.objects[current(overlay).kind]?.fields[name]?.label ?? name;
  }
  switch (key) {
    case 'kind':
      return dialog.saveAs;
    case 'people':
      return dialog.people;
    case 'relatedTo':
      return dialog.relatedToShort;
    case 'subject':
      return dialog.subject;
    case 'files':
      return dialog.files;
    case 'body':
    case 'hidden':
      return dialog.body;
  }
}

/** A value of the dialog in one line of text. */
export function keyText(key: DraftKey, values: DraftValues): string {
  if (isFieldKey(key)) return clipped(String(values[key] ?? ''));
  switch (key) {
    case 'kind':
      return values.kind === 'Task' ? strings.dialog.task : strings.dialog.emailMessage;
    case 'people':
    case 'relatedTo':
      return clipped(values[key].map(({ name }) => name).join(', '));
    case 'subject':
      return clipped(values.subject);
    case 'files':
      return clipped(
        values.files
          .filter(({ chosen, problem }) => chosen && problem === null)
          .map(({ name }) => name)
          .join(', '),
      );
    case 'body':
      return clipped(
        values.body.edited?.text ??
          strings.dialog[values.body.choice === 'new' ? 'newPart' : 'whole'],
      );
    case 'hidden':
      return clipped(values.hidden.texts.join(', '));
  }
}
