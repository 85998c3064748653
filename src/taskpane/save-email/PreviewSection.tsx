import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  mergeClasses,
  Text,
  type JSXElement,
} from '@fluentui/react-components';
import { useStore } from 'zustand';
import type { FieldValue } from '../../core/crm/records.ts';
import {
  previewOf,
  type Preview,
  type PreviewField,
  type PreviewPerson,
} from '../../core/draft/preview.ts';
import { useShared } from '../shared/shared.styles.ts';
import type { DraftStore } from '../stores/draft-store.ts';
import { cutText, objectLabel, strings } from '../strings.ts';
import { useStyles } from './PreviewSection.styles.ts';

const LONG = 200;

function valueText(value: FieldValue): string {
  if (value === null) return strings.dialog.none;
  const text = String(value);
  return text.length > LONG ? `${text.slice(0, LONG)}… (${String(text.length)})` : text;
}

const ROLE: Readonly<Record<PreviewPerson['role'], string>> = {
  from: 'From',
  to: 'To',
  cc: 'Cc',
  bcc: 'Bcc',
  other: 'Not on the email',
  who: 'Name',
  also: 'Also named',
};

function Rows({ field }: { field: PreviewField }): JSXElement {
  const shared = useShared();
  const changed = field.was !== undefined && field.was !== field.value;
  return (
    <>
      <dt className={shared.note}>{field.label}</dt>
      <dd>
        <Text className={shared.anywhere}>{valueText(field.value)}</Text>
        {changed && (
          <Text block className={shared.note}>
            {strings.dialog.was(valueText(field.was ?? null))}
          </Text>
        )}
      </dd>
    </>
  );
}

/** Lines under one heading of the preview; "Nothing" where there are none, so that nothing is left to guess. */
function Lines({ title, lines }: { title: string; lines: readonly string[] }): JSXElement {
  const shared = useShared();
  return (
    <>
      <dt className={shared.note}>{title}</dt>
      <dd>
        {(lines.length > 0 ? lines : [strings.dialog.nothing]).map((line) => (
          <Text block key={line} className={shared.anywhere}>
            {line}
          </Text>
        ))}
      </dd>
    </>
  );
}

function PreviewBody({ preview }: { preview: Preview }): JSXElement {
  const styles = useStyles();
  const people = [
    ...preview.people.map(({ link, role }) => `${ROLE[role]}: ${link.name}`),
    ...preview.addresses.map(({ role, address }) => `${ROLE[role]}: ${address}`),
  ];
  return (
    <dl className={styles.list}>
      <Lines title={strings.dialog.record} lines={[objectLabel(preview.object)]} />
      {preview.fields.map((field) => (
        <Rows key={field.name} field={field} />
      ))}
      <Lines title={strings.dialog.people} lines={people} />
      <Lines
        title={strings.dialog.relatedToShort}
        lines={preview.relatedTo.map(({ name }) => name)}
      />
      <Lines title={strings.dialog.files} lines={preview.files.map(({ name }) => name)} />
      <Lines
        title={strings.dialog.leftOutFiles}
        lines={preview.leftOut.map(({ name, source }) =>
          source === 'eml' ? strings.dialog.eml : name,
        )}
      />
      <Lines title={strings.dialog.shortened} lines={preview.cuts.map(cutText)} />
    </dl>
  );
}

/** Section *What will be written*: exactly that, with every cut, before anything is (D11). */
export function PreviewSection({ store }: { store: DraftStore }): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  const draft = useStore(store, (state) => state.draft);
  return (
    <Accordion collapsible className={mergeClasses(styles.accordion, shared.rule)}>
      <AccordionItem value="preview">
        <AccordionHeader as="h3" expandIconPosition="end">
          <Text className={shared.strong}>{strings.dialog.preview}</Text>
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <PreviewBody preview={previewOf(draft)} />
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
