import type { Lock, Moment, ValidationRule } from '../dml/record-rules.ts';
import type { Fault, FaultKind } from '../faults.ts';
import { normaliseId } from '../ids.ts';
import type { Org } from '../org.ts';
import { FAULTS } from './faults-page.ts';
import { filled, numberOf, objectOf, type Form } from './form-values.ts';

const MOMENTS: readonly Moment[] = ['create', 'update', 'delete'];

export function addFault(org: Org, form: Form): void {
  const kind = Object.keys(FAULTS).find((each): each is FaultKind => each === form.get('kind'));
  if (!kind) return;
  const counts = (['times', 'after', 'ms', 'status'] as const).flatMap((name) => {
    const value = numberOf(form, name);
    return value === null ? [] : [[name, value] as const];
  });
  const method = filled(form, 'verb');
  const path = filled(form, 'path');
  const fault: Fault = {
    kind,
    ...(method === '' ? {} : { method }),
    ...(path === '' ? {} : { path }),
    ...Object.fromEntries(counts),
  };
  org.faults.add(fault);
}

export function addRule(org: Org, form: Form): void {
  const object = objectOf(org, form);
  const field = filled(form, 'field');
  const contains = filled(form, 'part');
  const message = filled(form, 'message');
  const on = MOMENTS.filter((moment) => filled(form, 'on').split(',').includes(moment));
  if (object === null || message === '' || on.length === 0) return;
  const when: ValidationRule['when'] =
    field === ''
      ? { always: true }
      : contains === ''
        ? { field, blank: true }
        : { field, contains };
  const rule = { name: `Browse_${object}`, object, on, when, message };
  if (form.get('kind') === 'triggers') org.rules.triggers = [...org.rules.triggers, rule];
  else org.rules.validation = [...org.rules.validation, field === '' ? rule : { ...rule, field }];
}

export function addDuplicateRule(org: Org, form: Form): void {
  const object = objectOf(org, form);
  const fields = filled(form, 'fields')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const message = filled(form, 'message');
  if (object === null || fields.length === 0 || message === '') return;
  const action = form.get('then') === 'block' ? 'block' : 'alert';
  const rule = { name: `Browse_${object}_duplicates`, object, fields, action, message } as const;
  org.rules.duplicates = [...org.rules.duplicates, rule];
}

export function addLock(org: Org, form: Form): void {
  const recordId = normaliseId(filled(form, 'recordId'));
  if (recordId === null) return;
  const lock: Lock = { recordId, kind: form.get('kind') === 'approval' ? 'approval' : 'row' };
  org.rules.locks = [...org.rules.locks, lock];
}
