import type { DuplicateRule, TriggerRule, ValidationRule } from '../dml/record-rules.ts';
import type { Fault, FaultKind } from '../faults.ts';
import type { Org } from '../org.ts';
import { actionForm, armedList, input, select, type Option } from './form-parts.ts';
import { frame } from './frame.ts';
import { html, type Markup } from './markup.ts';
import { takenRights } from './taken-rights.ts';

export const FAULTS: Readonly<Record<FaultKind, string>> = {
  dropRequest: 'Offline: the request never arrives',
  dropAnswer: 'Dropped answer: done, but the answer is lost',
  serverError: 'Server error (5xx), nothing done',
  sessionExpired: 'Session expired (401)',
  apiLimit: 'API limit reached (403)',
  latency: 'Slow: the answer comes late',
  storageFull: 'Storage full: nothing can be created',
  rowLock: 'Row locked: every write is refused',
  readOnlyMode: 'Maintenance: read only (503)',
};

const METHODS: readonly Option[] = [
  ['', 'Any'],
  ...['GET', 'POST', 'PATCH', 'PUT', 'DELETE'].map((name): Option => [name, name]),
];
const MOMENTS: readonly Option[] = [
  ['create,update', 'Create and update'],
  ['create', 'Create'],
  ['update', 'Update'],
  ['delete', 'Delete'],
];

/** Everything that can be made to go wrong, and what is going wrong now. */
export function faultsPage(org: Org): Markup {
  const objects = [...org.engine.schema.objects.values()].map(({ name, label }): Option => [
    name,
    label,
  ]);
  return frame('Faults and rules', '/browse/faults', [
    html`<h2>On the line</h2>`,
    armedList('Faults in force', 'faults/remove', org.faults.list().map(faultText)),
    faultForm(),
    html`<form method="post" action="/browse/sessions/end">
        <button class="plain">End all sessions now</button>
      </form>
      <h2>Rules of the administrator</h2>`,
    armedList('Validation rules', 'rules/validation/remove', org.rules.validation.map(ruleText)),
    armedList('Triggers that refuse', 'rules/triggers/remove', org.rules.triggers.map(ruleText)),
    ruleForm(objects),
    armedList(
      'Duplicate rules',
      'rules/duplicates/remove',
      org.rules.duplicates.map(duplicateText),
    ),
    duplicateForm(objects),
    armedList(
      'Locks',
      'rules/locks/remove',
      org.rules.locks.map(({ recordId, kind }) => `${recordId}: ${kind}`),
    ),
    lockForm(),
    html`<h2>Rights</h2>`,
    armedList(
      'Rights taken away',
      'rights/restore',
      takenRights(org.rights.profiles).map(({ text }) => text),
    ),
    rightForm(org, objects),
    fieldForm(org, objects),
  ]);
}

function faultForm(): Markup {
  const kinds = Object.entries(FAULTS).map(([kind, label]): Option => [kind, label]);
  return actionForm(
    'faults/add',
    'Let something go wrong',
    [
      select('fault.kind', 'What', kinds),
      select('fault.verb', 'Only this method', METHODS),
      input('fault.path', 'Only paths that hold'),
      input('fault.times', 'How many times (empty: always)', 'number'),
      input('fault.after', 'Let this many pass first', 'number'),
      input('fault.ms', 'Milliseconds (slow)', 'number'),
      input('fault.status', 'Status (server error)', 'number'),
    ],
    'Add fault',
  );
}

function ruleForm(objects: readonly Option[]): Markup {
  return actionForm(
    'rules/add',
    'Refuse records by a rule',
    [
      select('rule.kind', 'Kind', [
        ['validation', 'Validation rule'],
        ['triggers', 'Trigger or flow'],
      ]),
      select('rule.object', 'Object', objects, 'Task'),
      select('rule.on', 'When records are', MOMENTS),
      input('rule.field', 'Field (empty: always refuse)'),
      input('rule.part', 'Field holds (empty: is blank)'),
      input('rule.message', 'Message', 'text', true),
    ],
    'Add rule',
  );
}

function duplicateForm(objects: readonly Option[]): Markup {
  return actionForm(
    'rules/duplicates/add',
    'Find duplicates',
    [
      select('duplicate.object', 'Object', objects, 'Contact'),
      input('duplicate.fields', 'Fields that must agree (comma)', 'text', true),
      select('duplicate.then', 'Then', [
        ['alert', 'Alert: may be saved anyway'],
        ['block', 'Block'],
      ]),
      input('duplicate.message', 'Message', 'text', true),
    ],
    'Add duplicate rule',
  );
}

function lockForm(): Markup {
  return actionForm(
    'rules/locks/add',
    'Lock a record',
    [
      input('lock.recordId', 'Record ID', 'text', true),
      select('lock.kind', 'Kind', [
        ['row', 'Another transaction holds it'],
        ['approval', 'Waiting for approval'],
      ]),
    ],
    'Add lock',
  );
}

const profiles = (org: Org): Option[] =>
  org.rights.profiles.map(({ id, name }): Option => [id, name]);

function rightForm(org: Org, objects: readonly Option[]): Markup {
  return actionForm(
    'rights/deny',
    'Take a right on an object away',
    [
      select('right.profile', 'Profile', profiles(org)),
      select('right.object', 'Object', objects, 'Task'),
      select(
        'right.right',
        'Right',
        ['read', 'create', 'edit', 'delete'].map((name): Option => [name, name]),
      ),
    ],
    'Take away',
  );
}

function fieldForm(org: Org, objects: readonly Option[]): Markup {
  return actionForm(
    'rights/field',
    'Restrict a field',
    [
      select('field.profile', 'Profile', profiles(org)),
      select('field.object', 'Object', objects, 'Task'),
      input('field.field', 'Field', 'text', true),
      select('field.access', 'Access', [
        ['hidden', 'Hidden'],
        ['readOnly', 'Read only'],
      ]),
    ],
    'Restrict',
  );
}

function faultText({ kind, method, path, times, after, ms, status }: Fault): string {
  const parts = [
    FAULTS[kind],
    method ?? '',
    path === undefined ? '' : `paths with “${path}”`,
    times === undefined ? 'always' : `${String(times)} times`,
    after === undefined ? '' : `after ${String(after)} requests`,
    ms === undefined ? '' : `${String(ms)} ms`,
    status === undefined ? '' : `status ${String(status)}`,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function ruleText({ object, on, when, message }: ValidationRule | TriggerRule): string {
  return `${object}, ${on.join(' and ')}: ${conditionText(when)} → “${message}”`;
}

function conditionText(when: ValidationRule['when']): string {
  if (typeof when === 'function') return 'a condition in code';
  if ('always' in when) return 'always';
  if ('blank' in when) return `${when.field} is blank`;
  if ('contains' in when) return `${when.field} holds “${when.contains}”`;
  return `${when.field} is ${String(when.equals)}`;
}

function duplicateText({ object, fields, action, message }: DuplicateRule): string {
  return `${object}: same ${fields.join(', ')} → ${action} “${message}”`;
}
