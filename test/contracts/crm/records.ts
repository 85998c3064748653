import { expect, test } from '@jest/globals';
import { expectFailure, failureOf, must, openAcme } from './acme.ts';
import type { OpenCrm } from './world.ts';

export function recordRules(open: OpenCrm): void {
  test('[R8] a new record comes back with its name, and is there', async () => {
    const { world, account } = await openAcme(open);
    const made = must(
      await world.crm.create(
        'Contact',
        { FirstName: 'Ida', LastName: 'Holm', Email: 'ida@acme.example', AccountId: account },
        false,
      ),
    );
    expect(made).toMatchObject({ object: 'Contact', name: 'Ida Holm' });
    expect(world.rows('Contact').map((row) => row['Id'])).toContain(made.id);
  });

  test('[R8] what the org asks for is told at the field, and nothing is made', async () => {
    const { world } = await openAcme(open);
    const before = world.rows('Lead').length;
    expectFailure(await world.crm.create('Lead', { LastName: 'No company' }, false), {
      kind: 'rejected',
      code: 'REQUIRED_FIELD_MISSING',
      fields: ['Company'],
    });
    expect(world.rows('Lead')).toHaveLength(before);
  });

  test('[R8] a duplicate is shown with its matches, and made only when the user says so', async () => {
    const { world, jo } = await openAcme(open);
    world.warnOfDuplicates('Contact', 'Email', 'alert');
    const twin = { LastName: 'Berg', Email: 'jo@acme.example' };
    const refused = failureOf(await world.crm.create('Contact', twin, false));
    expect(refused).toMatchObject({ kind: 'duplicate', canSaveAnyway: true });
    if (refused?.kind === 'duplicate') expect(refused.matches.map(({ id }) => id)).toEqual([jo]);
    const before = world.rows('Contact').length;
    const allowed = await world.crm.create('Contact', twin, true);
    // An org may refuse all the same, but then it says so, and makes nothing.
    expect(world.rows('Contact')).toHaveLength(before + (allowed.ok ? 1 : 0));
    if (!allowed.ok) expect(allowed.failure.kind).toBe('duplicate');
  });

  test('[R8] a rule that blocks is not offered to be passed', async () => {
    const { world } = await openAcme(open);
    world.warnOfDuplicates('Contact', 'Email', 'block');
    const twin = { LastName: 'Berg', Email: 'jo@acme.example' };
    const refused = failureOf(await world.crm.create('Contact', twin, false));
    expect(refused).toMatchObject({ kind: 'duplicate', canSaveAnyway: false });
    expectFailure(await world.crm.create('Contact', twin, true), { kind: 'duplicate' });
  });

  test('[R8] an address is added to a contact in place', async () => {
    const { world, kim } = await openAcme(open);
    must(await world.crm.update('Contact', kim, { Work_Email__c: 'kim@work.example' }));
    expect(world.rows('Contact').find((row) => row['Id'] === kim)?.['Work_Email__c']).toBe(
      'kim@work.example',
    );
    expectFailure(await world.crm.update('Contact', kim, { Work_Email__c: 'no address' }), {
      kind: 'rejected',
      code: 'INVALID_EMAIL_ADDRESS',
    });
  });

  test('an update of a record that is gone is `gone`', async () => {
    const { world, kim } = await openAcme(open);
    await world.remove('Contact', kim);
    expectFailure(await world.crm.update('Contact', kim, { Title: 'CEO' }), { kind: 'gone' });
  });

  test('[A3] a file that the org refuses says why, the others of the call are there', async () => {
    const { world } = await openAcme(open);
    const results = await world.crm.uploadAll([
      { name: 'a.txt', base64: 'QQ==' },
      { name: '', base64: 'not base64!' },
      { name: 'c.txt', base64: 'Qw==' },
    ]);
    expect(results.map(({ ok }) => ok)).toEqual([true, false, true]);
    expect(world.rows('ContentDocument')).toHaveLength(2);
  });
}
