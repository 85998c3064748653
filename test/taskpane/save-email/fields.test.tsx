import { describe, expect, jest, test } from '@jest/globals';
import { fireEvent, screen, within } from '@testing-library/react';
import type { FieldDescription, PicklistValue } from '../../../src/core/crm/describe.ts';
import type { FieldValue } from '../../../src/core/crm/records.ts';
import { fieldKey } from '../../../src/core/draft/values.ts';
import { valuesOf } from '../../../src/taskpane/stores/draft-store.ts';
import { aField, aLink } from '../../core/draft/builders.ts';
import { button, draftWithFields, openDialog } from './open-dialog.tsx';

// Role queries over a whole dialog are slow in jsdom on a busy machine.
jest.setTimeout(60_000);

const type = (label: string | RegExp, value: string): void => {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
};

const choice = (value: string, validFor: readonly string[] | null = null): PicklistValue => ({
  value,
  label: value,
  active: true,
  isDefault: false,
  validFor,
});

const field = (label: string, type: string, more: Partial<FieldDescription> = {}) =>
  aField(`${label.replace(/ /g, '')}__c`, { label, type, ...more });

type Row = [type: string, field: FieldDescription, role: string, typed: string, value: FieldValue];

const TYPED: Row[] = [
  ['text', field('Next step', 'string'), 'textbox', 'Call back', 'Call back'],
  ['long text', field('Notes', 'textarea', { length: 900 }), 'textbox', 'Two lines', 'Two lines'],
  ['email', field('Second address', 'email'), 'textbox', 'jo@acme.example', 'jo@acme.example'],
  ['url', field('Site', 'url'), 'textbox', 'https://acme.example', 'https://acme.example'],
  ['phone', field('Desk', 'phone'), 'textbox', '+47 22 33', '+47 22 33'],
  ['number', field('Units', 'double', { scale: 2 }), 'textbox', '1,200.25', 1200.25],
  ['currency', field('Value', 'currency', { scale: 2 }), 'textbox', '99.5', 99.5],
  ['percent', field('Share', 'percent', { scale: 0 }), 'textbox', '15', 15],
];

test.each(TYPED)(
  '[D7] a %s field is typed, and [D8] its Undo restores it alone',
  async (_type, one, role, typed, value) => {
    const other = field('Other', 'string');
    const { user, store } = openDialog({ draft: draftWithFields([one, other]) });
    type('Other', 'kept');
    expect(screen.getByRole(role, { name: one.label })).toBeTruthy();
    type(one.label, typed);
    const now = () => valuesOf(store.getState());
    expect(now()[fieldKey(one.name)]).toBe(value);
    await user.click(button(`Undo ${one.label}`));
    expect(now()[fieldKey(one.name)]).toBeUndefined();
    expect(now()[fieldKey(other.name)]).toBe('kept');
    expect(screen.getByText(`${one.label} restored.`)).toBeTruthy();
  },
);

test('[D7] a checkbox, a day and an instant on the user’s clock', async () => {
  const urgent = field('Urgent', 'boolean');
  const due = field('Due', 'date');
  const call = field('Call at', 'datetime');
  const { user, store } = openDialog({ draft: draftWithFields([urgent, due, call]) });
  await user.click(screen.getByRole('checkbox', { name: 'Urgent' }));
  fireEvent.change(screen.getByLabelText('Due'), { target: { value: '2026-12-01' } });
  fireEvent.change(screen.getByLabelText('Call at'), { target: { value: '2026-12-01T10:30' } });
  expect(valuesOf(store.getState())).toMatchObject({
    'field.Urgent__c': true,
    'field.Due__c': '2026-12-01',
    'field.Callat__c': '2026-12-01T09:30:00.000+0000',
  });
  // Ticking off again is the old value for the user, and equals Undo.
  expect(button('Undo Due')).toBeTruthy();
});

test('[D7] several choices are boxes, written in the order of the picklist', async () => {
  const topics = field('Topics', 'multipicklist', {
    picklist: ['Price', 'Terms', 'Delivery'].map((value) => choice(value)),
  });
  const { user, store } = openDialog({ draft: draftWithFields([topics]) });
  const group = within(screen.getByRole('group', { name: 'Topics' }));
  await user.click(group.getByRole('checkbox', { name: 'Delivery' }));
  await user.click(group.getByRole('checkbox', { name: 'Price' }));
  expect(valuesOf(store.getState())['field.Topics__c']).toBe('Price;Delivery');
});

describe('[D7] a dependent picklist', () => {
  const region = field('Region', 'picklist', { picklist: [choice('Europe'), choice('Asia')] });
  const city = field('City', 'picklist', {
    controllerName: 'Region__c',
    picklist: [choice('Oslo', ['Europe']), choice('Kobe', ['Asia'])],
  });
  const options = () =>
    within(screen.getByRole('combobox', { name: 'City' }))
      .getAllByRole('option')
      .map(({ textContent }) => textContent);

  test('offers what fits its controlling field; what fits no more is a problem there, and Undo mends it', async () => {
    const draft = draftWithFields([region, city], {}, [
      { name: 'Region__c', preset: 'Europe' },
      { name: 'City__c' },
    ]);
    const { user, saves } = openDialog({ draft });
    expect(options()).toEqual(['', 'Oslo']);
    await user.selectOptions(screen.getByRole('combobox', { name: 'City' }), 'Oslo');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Region' }), 'Asia');
    expect(options()).toEqual(['', 'Oslo', 'Kobe']);
    const footer = button('City: not possible with the choice above');
    await user.click(button('Save'));
    expect(saves()).toBe(0);
    await user.click(footer);
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'City' }));
    await user.click(button('Undo Region'));
    await user.click(button('Save'));
    expect(saves()).toBe(1);
  });
});

test('[D7] a reference is found by search, shown by its name, and cleared', async () => {
  const who = field('Champion', 'reference', { referenceTo: ['Contact'] });
  const link = aLink('Contact', 4);
  const { user, store } = openDialog({ draft: draftWithFields([who]), found: [link] });
  type('Search Champion', 'con');
  await user.click(
    await screen.findByRole('button', { name: /^Contact: Contact 4/ }, { timeout: 20_000 }),
  );
  expect(valuesOf(store.getState())['field.Champion__c']).toBe(link.id);
  const group = within(screen.getByRole('group', { name: 'Champion' }));
  expect(group.getByText('Contact 4')).toBeTruthy();
  await user.click(group.getByRole('button', { name: 'Clear Champion' }));
  expect(valuesOf(store.getState())['field.Champion__c'] ?? null).toBeNull();
});

test('[D10] a number in the user’s language; what is none stays as typed, told at the field, and Save says so', async () => {
  const units = field('Units', 'double', { scale: 1 });
  const { user, store, saves } = openDialog({ draft: draftWithFields([units]), language: 'de' });
  const input = screen.getByRole<HTMLInputElement>('textbox', { name: 'Units' });
  type('Units', '1.250,5');
  expect(valuesOf(store.getState())['field.Units__c']).toBe(1250.5);
  expect(input.value).toBe('1.250,5');
  type('Units', 'viele');
  input.focus();
  expect(input.value).toBe('viele');
  expect(input.getAttribute('aria-invalid')).toBe('true');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(saves()).toBe(0);
  expect(button('Save').getAttribute('aria-disabled')).toBe('true');
  expect(document.activeElement).toBe(button('Save'));
});

test('[D7] required marks and lengths are at the field; a text too long is cut, and Preview says so', async () => {
  const step = field('Step', 'string', { length: 10 });
  const draft = draftWithFields([step], {}, [{ name: 'Step__c', required: true }]);
  const { user, saves } = openDialog({ draft });
  expect(button('Step is required')).toBeTruthy();
  const input = screen.getByRole('textbox', { name: /Step/ });
  expect(input.hasAttribute('required')).toBe(true);
  type(/^Step/, 'longer than ten');
  expect(screen.getByText('15 of 10 characters')).toBeTruthy();
  await user.click(button('What will be written'));
  expect(await screen.findByText('Step is cut to the field’s length')).toBeTruthy();
  await user.keyboard('{Control>}s{/Control}');
  expect(saves()).toBe(1);
});

test('[D8] typing the old value back equals Undo', () => {
  const step = field('Step', 'string');
  const draft = draftWithFields([step], {}, [{ name: 'Step__c', preset: 'Call' }]);
  openDialog({ draft });
  type('Step', 'Call!');
  expect(screen.getByText('Was: Call')).toBeTruthy();
  type('Step', 'Call');
  expect(screen.queryByRole('button', { name: 'Undo Step' })).toBeNull();
});
