import { hasEnhancedEmail, hasSharedActivities, type Catalog } from '../crm/describe.ts';
import type { Kind } from '../crm/records.ts';
import type { EffectiveSettings } from '../settings/effective-settings.ts';
import type { Policy } from '../settings/policy.ts';
import type { FieldRule, SaveRules } from './rules.ts';

const MEGABYTE = 1024 * 1024;

/** The org's own word for done: its first closed value, found by the two names that every org starts with (D7). */
function closedStatus(catalog: Catalog): string | undefined {
  const values = catalog.objects['Task']?.fields['Status']?.picklist ?? [];
  const closed = values.find(({ value }) => /^(?:completed|closed|done)$/i.test(value));
  return closed?.value;
}

function taskRules(catalog: Catalog): readonly FieldRule[] {
  const fields = catalog.objects['Task']?.fields ?? {};
  const status = closedStatus(catalog);
  const priority = fields['Priority']?.picklist.find(({ isDefault }) => isDefault)?.value;
  const type = fields['Type']?.picklist.find(({ value }) => /^e-?mail$/i.test(value))?.value;
  return [
    { name: 'Status', ...(status !== undefined && { preset: status }) },
    { name: 'Priority', ...(priority !== undefined && { preset: priority }) },
    ...(fields['Type'] ? [{ name: 'Type', ...(type !== undefined && { preset: type }) }] : []),
    { name: 'ActivityDate' },
  ];
}

const withPolicy = (
  own: readonly FieldRule[],
  policy: readonly FieldRule[],
): readonly FieldRule[] => [
  ...own.map((rule) => ({ ...rule, ...policy.find(({ name }) => name === rule.name) })),
  ...policy.filter(({ name }) => !own.some((rule) => rule.name === name)),
];

/** Kinds that this org and policy allow, the one to start with first (D2). */
function kindsOf(catalog: Catalog, wanted: 'auto' | Kind, fixed: boolean): readonly Kind[] {
  const possible: readonly Kind[] = hasEnhancedEmail(catalog) ? ['EmailMessage', 'Task'] : ['Task'];
  if (wanted === 'auto' || !possible.includes(wanted)) return possible;
  return fixed ? [wanted] : [wanted, ...possible.filter((kind) => kind !== wanted)];
}

/** What policy, settings and describe together say about saving (D2, D7, X2). */
export function rulesOf(
  policy: Policy,
  settings: EffectiveSettings,
  catalog: Catalog,
  otherAddressRefused: boolean,
): SaveRules {
  const { values } = policy;
  const kinds = kindsOf(catalog, settings.values.kind, settings.marks.kind === 'locked');
  return {
    kind: kinds[0] ?? 'Task',
    kinds,
    fields: {
      Task: withPolicy(taskRules(catalog), values.fields.Task),
      EmailMessage: withPolicy([], values.fields.EmailMessage),
    },
    taskKeyField: values.messageIdField,
    longBody: values.longBody,
    caseFeed: values.caseFeed,
    writeBcc: values.writeBcc,
    linkRequired: !values.allowNoLink,
    bodyChoice: settings.values.body,
    editMode: settings.values.editMode,
    sharedActivities: hasSharedActivities(catalog),
    maxFileBytes: values.maxFileMb * MEGABYTE,
    allowedExtensions: values.allowedExtensions.length > 0 ? values.allowedExtensions : null,
    deniedExtensions: values.deniedExtensions,
    files: settings.values.attachments,
    filesToRelatedTo: values.filesToRelatedTo,
    otherAddressRefused,
    peopleRefused: false,
    ownCopy: false,
  };
}
