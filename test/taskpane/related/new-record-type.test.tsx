import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { expect, test } from '@jest/globals';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ObjectDescription } from '../../../src/core/crm/describe.ts';
import type { Fields } from '../../../src/core/crm/records.ts';
import { newRecordForm } from '../../../src/core/related/new-record.ts';
import { NewRecordForm } from '../../../src/taskpane/related/NewRecordForm.tsx';
import { aField } from '../../core/draft/builders.ts';
import { view } from './world.ts';

const choices = (...values: readonly string[]) =>
  ['Hot', 'Warm', 'Cold'].map((value) => ({
    value,
    label: value,
    active: values.includes(value),
    isDefault: false,
    validFor: null,
  }));

/** Accounts of the user's own record type, or as another one has them. */
function account(...ratings: readonly string[]): ObjectDescription {
  const known = view.catalog?.objects['Account'];
  if (!known) throw new Error('No Account');
  const fields = [
    aField('Name', { nillable: false }),
    aField('RecordTypeId', {
      label: 'Record Type',
      type: 'picklist',
      picklist: ['business', 'person'].map((value) => ({
        value,
        label: value,
        active: true,
        isDefault: value === 'business',
        validFor: null,
      })),
    }),
    aField('Rating', { type: 'picklist', picklist: choices(...ratings) }),
  ];
  return { ...known, fields: Object.fromEntries(fields.map((field) => [field.name, field])) };
}

test('[R8] a new record’s picklists follow its record type; what it lacks stays, is told, and is not sent', async () => {
  const user = userEvent.setup();
  const sent: Fields[] = [];
  const catalog = { objects: { Account: account('Hot', 'Warm') } };
  const start = newRecordForm(
    'Account',
    { addressee: null, signature: null, account: null, typed: null },
    catalog,
  );
  render(
    <FluentProvider theme={webLightTheme}>
      <NewRecordForm
        object="Account"
        start={start ?? []}
        account={null}
        view={{
          ...view,
          catalog,
          describeRecordType: () => Promise.resolve(account('Warm', 'Cold')),
        }}
        searchAccounts={() => Promise.resolve({ ok: true, value: [] })}
        create={(_object, fields) => {
          sent.push(fields);
          return Promise.resolve({ ok: false, failure: { kind: 'offline' } });
        }}
        onCreated={() => undefined}
        onUse={() => undefined}
        failureText={() => ''}
      />
    </FluentProvider>,
  );
  await user.click(screen.getByRole('button', { name: /All fields/ }));
  const rating = (): HTMLElement => screen.getByRole('combobox', { name: /Rating/ });
  const offered = (): readonly (string | null)[] =>
    within(rating())
      .getAllByRole('option')
      .slice(1)
      .map(({ textContent }) => textContent);
  await user.type(screen.getByRole('textbox', { name: /Name/ }), 'Acme');
  await user.selectOptions(rating(), 'Hot');
  await user.selectOptions(screen.getByRole('combobox', { name: /Record Type/ }), 'person');
  await screen.findByText('This record type doesn’t offer “Hot”');
  expect(offered()).toEqual(['Hot', 'Warm', 'Cold']);
  await user.click(screen.getByRole('button', { name: 'Create account' }));
  expect(sent).toEqual([]);
  await user.selectOptions(rating(), 'Cold');
  expect(screen.queryByText(/doesn’t offer/)).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Create account' }));
  await waitFor(() => {
    expect(sent).toMatchObject([{ Rating: 'Cold', RecordTypeId: 'person' }]);
  });
});
