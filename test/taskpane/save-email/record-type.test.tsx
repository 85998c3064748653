import { expect, jest, test } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { ObjectDescription, PicklistValue } from '../../../src/core/crm/describe.ts';
import type { Draft } from '../../../src/core/draft/draft.ts';
import { ofAnyType } from '../../../src/core/crm/record-type.ts';
import { fieldKey } from '../../../src/core/draft/values.ts';
import { problemsOf, valuesOf } from '../../../src/taskpane/stores/draft-store.ts';
import { aField, id } from '../../core/draft/builders.ts';
import { button, draftWithFields, openDialog } from './open-dialog.tsx';

// Role queries over a whole dialog are slow in jsdom on a busy machine.
jest.setTimeout(60_000);

const SALES = id('012', 1);
const SUPPORT = id('012', 2);

const choice = (value: string, more: Partial<PicklistValue> = {}): PicklistValue => ({
  value,
  label: value,
  active: true,
  isDefault: false,
  validFor: null,
  ...more,
});

const topic = (...active: readonly string[]) =>
  aField('Topic__c', {
    label: 'Topic',
    type: 'picklist',
    restrictedPicklist: true,
    picklist: ['Quote', 'Contract', 'Defect'].map((value) =>
      choice(value, { active: active.includes(value) }),
    ),
  });

/** A mail whose record type is Sales unless the user chooses Support. */
const aDraft = (): Draft =>
  draftWithFields([
    aField('RecordTypeId', {
      label: 'Record Type',
      type: 'picklist',
      picklist: [
        choice(SALES, { label: 'Sales', isDefault: true }),
        choice(SUPPORT, { label: 'Support' }),
      ],
    }),
    topic('Quote', 'Contract'),
  ]);

function as(draft: Draft, ...active: readonly string[]): ObjectDescription {
  const mail = draft.catalog.objects['EmailMessage'];
  if (!mail) throw new Error('no EmailMessage');
  return { ...mail, fields: { ...mail.fields, Topic__c: topic(...active) } };
}

const offered = (): readonly (string | null)[] =>
  within(screen.getByRole('combobox', { name: 'Topic' }))
    .getAllByRole('option')
    .map(({ textContent }) => textContent)
    .filter((text) => text !== '');

const choose = (name: string, value: string): void => {
  fireEvent.change(screen.getByRole('combobox', { name }), { target: { value } });
};

test('[D7] picklists offer what the chosen record type offers; a value that it lacks stays, is told, and [D8] Undo brings all back', async () => {
  const draft = aDraft();
  const asked: string[] = [];
  const { user, store } = openDialog({
    draft,
    describeRecordType: (object, type) => {
      asked.push(`${object} ${type}`);
      return Promise.resolve(
        type === SUPPORT ? as(draft, 'Contract', 'Defect') : as(draft, 'Quote', 'Contract'),
      );
    },
  });
  expect(offered()).toEqual(['Quote', 'Contract']);
  expect(asked).toEqual([]);
  choose('Topic', 'Quote');
  choose('Record Type', SUPPORT);
  await waitFor(() => {
    expect(offered()).toEqual(['Quote', 'Contract', 'Defect']);
  });
  // What was chosen is neither changed nor written: it is named.
  expect(valuesOf(store.getState())[fieldKey('Topic__c')]).toBe('Quote');
  expect(problemsOf(store.getState())).toMatchObject([
    { kind: 'value', field: 'field.Topic__c', problem: { kind: 'not-a-choice' } },
  ]);
  choose('Topic', 'Defect');
  expect(problemsOf(store.getState())).toEqual([]);
  expect(offered()).toEqual(['Contract', 'Defect']);

  choose('Topic', 'Contract');
  await user.click(button('Undo Record Type'));
  await waitFor(() => {
    expect(offered()).toEqual(['Quote', 'Contract']);
  });
  expect(valuesOf(store.getState())[fieldKey('Topic__c')]).toBe('Contract');
  expect(asked).toEqual([`EmailMessage ${SUPPORT}`, `EmailMessage ${SALES}`]);
});

test('[D7] where Salesforce does not tell, everything is offered, and it decides', async () => {
  const draft = aDraft();
  const mail = draft.catalog.objects['EmailMessage'];
  openDialog({
    draft,
    describeRecordType: () => Promise.resolve(mail ? ofAnyType(mail) : null),
  });
  choose('Record Type', SUPPORT);
  await waitFor(() => {
    expect(offered()).toEqual(['Quote', 'Contract', 'Defect']);
  });
});
