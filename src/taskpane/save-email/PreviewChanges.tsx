import { mergeClasses, Text, type JSXElement } from '@fluentui/react-components';
import type { DraftValues } from '../../core/draft/values.ts';
import { useShared } from '../shared/shared.styles.ts';
import { isEdited, valuesOf, type DraftState } from '../stores/draft-store.ts';
import { previewNow } from '../stores/written.ts';
import { strings } from '../strings.ts';
import { previewValue } from './preview-text.ts';
import { useStyles } from './PreviewSection.styles.ts';
import type { Shown } from './shown-value.ts';
import { dialogStrings as words } from './strings.ts';

type Change = { readonly label: string; readonly was: string; readonly is: string };

const LISTS = [
  ['people', strings.dialog.people],
  ['relatedTo', strings.dialog.relatedToShort],
  ['files', strings.dialog.files],
] as const;

function listText(values: DraftValues, key: 'people' | 'relatedTo' | 'files'): string {
  const names =
    key === 'files'
      ? values.files
          .filter(({ chosen, problem }) => chosen && problem === null)
          .map(({ name }) => name)
      : values[key].map(({ name }) => name);
  return names.join(', ') || strings.dialog.none;
}

/** Every value that differs from what is in Salesforce now, fields as they will be written and lists as they stand. */
function changesOf(state: DraftState, shown: Shown): readonly Change[] {
  const { fields, object } = previewNow(state);
  const described = state.draft.catalog.objects[object];
  const text = (field: (typeof fields)[number], value: typeof field.value): string =>
    previewValue(field, value, described, shown);
  return [
    ...LISTS.filter(([key]) => isEdited(state, key)).map(([key, label]) => ({
      label,
      was: listText(state.draft.overlay.base, key),
      is: listText(valuesOf(state), key),
    })),
    ...fields
      .filter(({ value, was }) => was !== undefined && was !== value)
      .map((field) => ({
        label: field.label,
        was: text(field, field.was ?? null),
        is: text(field, field.value),
      })),
  ];
}

export type PreviewChangesProps = { state: DraftState; shown: Shown };

/** Old and new value of each change side by side, and whether the record keeps its id (D11, E4). */
export function PreviewChanges({ state, shown }: PreviewChangesProps): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  const { kind } = previewNow(state);
  const changes = changesOf(state, shown);
  if (kind === 'nothing') return <Text>{strings.dialog.nothingChanged}</Text>;
  return (
    <>
      <Text block>{kind === 'patch' ? words.preview.sameId : words.preview.newId}</Text>
      <table className={styles.changes}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(shared.note, styles.cell)}>
              {words.preview.now}
            </th>
            <th scope="col" className={mergeClasses(shared.note, styles.cell)}>
              {words.preview.after}
            </th>
          </tr>
        </thead>
        {changes.map(({ label, was, is }) => (
          <tbody key={label}>
            <tr>
              <th
                scope="rowgroup"
                colSpan={2}
                className={mergeClasses(shared.groupHead, styles.cell)}
              >
                {label}
              </th>
            </tr>
            <tr>
              <td className={mergeClasses(shared.anywhere, styles.cell)}>{was}</td>
              <td className={mergeClasses(shared.anywhere, styles.cell)}>{is}</td>
            </tr>
          </tbody>
        ))}
      </table>
      <Text block className={shared.note}>
        {words.preview.unchanged}
      </Text>
    </>
  );
}
