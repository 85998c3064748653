import type { Org } from '../org.ts';
import { switchesOf } from '../switches.ts';
import { numberOf, without, type Form } from './form-values.ts';
import { denyRight, restoreRight, restrictField } from './right-actions.ts';
import { addDuplicateRule, addFault, addLock, addRule } from './rule-actions.ts';
import { choicesOf, switchNames } from './world-page.ts';

type Action = { readonly run: (org: Org, form: Form) => void; readonly back: string };

/** What the forms of the browse page do, by the path behind /browse/, and where they lead back to. */
const ACTIONS: ReadonlyMap<string, Action> = new Map<string, Action>([
  [
    'reset',
    {
      back: '/browse',
      run: (org, form) => {
        org.reset(form.get('records') === 'demo' ? 'demo' : 'empty');
      },
    },
  ],
  [
    'log/clear',
    {
      back: '/browse/log',
      run: (org) => {
        org.clearLog();
      },
    },
  ],
  [
    'sessions/end',
    {
      back: '/browse/faults',
      run: (org) => {
        org.endSessions();
      },
    },
  ],
  ['faults/add', { back: '/browse/faults', run: addFault }],
  [
    'faults/remove',
    {
      back: '/browse/faults',
      run: (org, form) => {
        org.faults.set(...without(org.faults.list(), form));
      },
    },
  ],
  ['rules/add', { back: '/browse/faults', run: addRule }],
  [
    'rules/validation/remove',
    {
      back: '/browse/faults',
      run: ({ rules }, form) => {
        rules.validation = without(rules.validation, form);
      },
    },
  ],
  [
    'rules/triggers/remove',
    {
      back: '/browse/faults',
      run: ({ rules }, form) => {
        rules.triggers = without(rules.triggers, form);
      },
    },
  ],
  ['rules/duplicates/add', { back: '/browse/faults', run: addDuplicateRule }],
  [
    'rules/duplicates/remove',
    {
      back: '/browse/faults',
      run: ({ rules }, form) => {
        rules.duplicates = without(rules.duplicates, form);
      },
    },
  ],
  ['rules/locks/add', { back: '/browse/faults', run: addLock }],
  [
    'rules/locks/remove',
    {
      back: '/browse/faults',
      run: ({ rules }, form) => {
        rules.locks = without(rules.locks, form);
      },
    },
  ],
  ['rights/deny', { back: '/browse/faults', run: denyRight }],
  ['rights/field', { back: '/browse/faults', run: restrictField }],
  ['rights/restore', { back: '/browse/faults', run: restoreRight }],
  ['world/set', { back: '/browse/world', run: setWorld }],
  [
    'world/preset',
    {
      back: '/browse/world',
      run: (org, form) => {
        org.setSwitches(switchesOf(form.get('world') === 'hostile' ? 'hostile' : 'likely'));
      },
    },
  ],
]);

/** Does what a form asks for and gives the page to show next; null for a form that does not exist. */
export function act(org: Org, path: string, form: Form): string | null {
  const action = ACTIONS.get(path);
  if (!action) return null;
  action.run(org, form);
  return action.back;
}

function setWorld(org: Org, form: Form): void {
  const changes = switchNames.flatMap((name) => {
    const text = form.get(name);
    const choices = choicesOf(name);
    if (text === null) return [];
    if (choices === 'number') {
      const value = numberOf(form, name);
      return value === null ? [] : [[name, value] as const];
    }
    const value = choices.find((choice) => String(choice) === text);
    return value === undefined ? [] : [[name, value] as const];
  });
  org.setSwitches(Object.fromEntries(changes));
}
