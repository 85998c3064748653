import { expect, test } from '@jest/globals';
import { openAcme, must, planFor, KEY, anEmail, aTask, saved } from './acme.ts';
import type { OpenCrm } from './world.ts';

export function searchingRules(open: OpenCrm): void {
  test('[R1] one call brings people, accounts, deals, cases and what is saved', async () => {
    const { world, account, jo, renewal } = await openAcme(open);
    await saved(world, anEmail({ RelatedToId: account }));
    world.calls();
    const answer = must(
      await world.crm.searchForMail(planFor({ emails: ['jo@acme.example'], key: KEY })),
    );
    expect(world.calls()).toBe(1);
    expect(answer.contacts.map(({ id }) => id)).toEqual([jo]);
    expect(answer.contacts[0]?.fields['Account.Name']).toBe('Acme Corp');
    expect(answer.accounts.map(({ id }) => id)).toEqual([account]);
    expect(answer.opportunities.map(({ id, name }) => [id, name])).toEqual([
      [renewal, 'Acme Renewal'],
    ]);
    expect(answer.roles).toEqual([
      { contactId: jo, opportunityId: renewal, role: 'Decision Maker', primary: true },
    ]);
    expect(answer.saved).toHaveLength(1);
    expect(answer.saved[0]?.links).toContainEqual(
      expect.objectContaining({ id: account, role: 'relatedTo', name: 'Acme Corp' }),
    );
    expect(answer.incomplete).toEqual([]);
  });

  test('[R2] contacts and leads are found by every email field, whatever its case', async () => {
    const { world, account } = await openAcme(open);
    const work = await world.insert('Contact', {
      LastName: 'Work',
      Work_Email__c: 'Work@Acme.Example',
      AccountId: account,
    });
    const lead = await world.insert('Lead', {
      LastName: 'Lead',
      Company: 'Else',
      Email: 'lead@else.example',
    });
    const answer = must(
      await world.crm.searchForMail(
        planFor({ emails: ['work@acme.example', 'LEAD@else.example'] }),
      ),
    );
    expect(answer.contacts.map(({ id }) => id)).toEqual([work]);
    expect(answer.leads.map(({ id }) => id)).toEqual([lead]);
    expect(answer.emailFields['Contact']).toEqual(
      expect.arrayContaining(['Email', 'Work_Email__c']),
    );
  });

  test('[R2] a field that the policy drops is not searched', async () => {
    const { world, account } = await openAcme(open);
    await world.insert('Contact', {
      LastName: 'Work',
      Work_Email__c: 'work@acme.example',
      AccountId: account,
    });
    const answer = must(
      await world.crm.searchForMail(
        planFor({
          emails: ['work@acme.example'],
          droppedEmailFields: ['Contact.Work_Email__c'],
        }),
      ),
    );
    expect(answer.contacts).toEqual([]);
    expect(answer.emailFields['Contact']).not.toContain('Work_Email__c');
  });

  test('[R4] deals and cases outside of the windows are left out, and asked for as older ones', async () => {
    const { world, account, jo } = await openAcme(open);
    const old = await world.insert('Opportunity', {
      Name: 'Long ago',
      StageName: 'Closed Won',
      CloseDate: '2020-01-31',
      AccountId: account,
    });
    const far = await world.insert('Opportunity', {
      Name: 'Far ahead',
      StageName: 'Qualification',
      CloseDate: '2031-01-31',
      AccountId: account,
    });
    await world.insert('OpportunityContactRole', { OpportunityId: old, ContactId: jo });
    const answer = must(await world.crm.searchForMail(planFor({ emails: ['jo@acme.example'] })));
    expect(answer.opportunities.map(({ name }) => name)).toEqual(['Acme Renewal']);
    world.calls();
    const older = must(
      await world.crm.followUp({
        kind: 'older',
        object: 'Opportunity',
        accountIds: [account],
        contactIds: [jo],
      }),
    );
    expect(world.calls()).toBe(1);
    expect(older.records.map(({ id }) => id)).toEqual(expect.arrayContaining([old, far]));
    expect(older.roles).toContainEqual(
      expect.objectContaining({ contactId: jo, opportunityId: old }),
    );
  });

  test('[P6] with no addresses left, no people are asked for, only what is saved', async () => {
    const { world } = await openAcme(open);
    await saved(world, anEmail());
    const answer = must(await world.crm.searchForMail(planFor({ key: KEY })));
    expect(answer.contacts).toEqual([]);
    expect(answer.accounts).toEqual([]);
    expect(answer.saved).toHaveLength(1);
  });

  test('[W8] mails of the thread are found by any of its keys, and are not taken for the mail itself', async () => {
    const { world } = await openAcme(open);
    await saved(world, anEmail({ MessageIdentifier: '<first@acme.example>' }));
    const { id } = await saved(
      world,
      anEmail({
        MessageIdentifier: '<second@acme.example>',
        ClientThreadIdentifier: '<first@acme.example>',
      }),
    );
    const answer = must(
      await world.crm.searchForMail(planFor({ key: KEY, threadKeys: ['first@acme.example'] })),
    );
    expect(answer.saved).toEqual([]);
    expect(answer.thread.map((one) => one.key).sort()).toEqual([
      'first@acme.example',
      'second@acme.example',
    ]);
    expect(answer.thread.map((one) => one.id)).toContain(id);
  });

  test('[R3] records that are known by id come in the same call, and those that are gone do not', async () => {
    const { world, account, jo, kim } = await openAcme(open);
    const task = await saved(world, aTask({ Message_ID__c: null, WhatId: account }));
    await world.remove('Contact', kim);
    world.calls();
    const answer = must(
      await world.crm.searchForMail(planFor({ recordIds: [jo, kim, task.id], key: KEY })),
    );
    expect(world.calls()).toBe(1);
    expect(answer.contacts.map(({ id, name }) => [id, name])).toEqual([[jo, 'Jo Berg']]);
    expect([...answer.foundById].sort()).toEqual([jo, task.id].sort());
    expect(answer.savedById?.map(({ id, links }) => [id, links.map((link) => link.id)])).toEqual([
      [task.id, [account]],
    ]);
  });

  test('[R10] a field that the user lost since describe is repaired once, named, and remembered', async () => {
    const { world, jo } = await openAcme(open);
    world.hide('Contact', 'Title');
    world.hide('Account', 'Website');
    const first = must(await world.crm.searchForMail(planFor({ emails: ['jo@acme.example'] })));
    expect(first.contacts.map(({ id }) => id)).toEqual([jo]);
    expect(first.accounts).toHaveLength(1);
    expect(first.missing).toEqual(
      expect.arrayContaining([
        { object: 'Contact', field: 'Title' },
        { object: 'Account', field: 'Website' },
      ]),
    );
    world.calls();
    const second = must(await world.crm.searchForMail(planFor({ emails: ['jo@acme.example'] })));
    expect(world.calls()).toBe(1);
    expect(second.contacts.map(({ id }) => id)).toEqual([jo]);
  });

  test('[R10] where several rights of one object are lost at once, its records still come in two calls', async () => {
    const { world, jo, account } = await openAcme(open);
    for (const lost of ['Title', 'Department', 'Phone', 'MobilePhone']) world.hide('Contact', lost);
    world.calls();
    const first = must(await world.crm.searchForMail(planFor({ emails: ['jo@acme.example'] })));
    expect(world.calls()).toBe(2);
    expect(first.contacts.map(({ id, name }) => [id, name])).toEqual([[jo, 'Jo Berg']]);
    expect(first.contacts[0]?.fields['AccountId']).toBe(account);
    for (let round = 0; round < 2; round += 1)
      must(await world.crm.searchForMail(planFor({ emails: ['jo@acme.example'] })));
    world.calls();
    const last = must(await world.crm.searchForMail(planFor({ emails: ['jo@acme.example'] })));
    expect(world.calls()).toBe(1);
    expect(last.contacts[0]?.fields['Account.Name']).toBe('Acme Corp');
    expect(last.missing).toHaveLength(4);
  });

  test.each([
    ['Case'],
    ['Opportunity'],
    ['Account'],
    ['OpportunityContactRole'],
    ['Lead'],
    ['EmailMessage'],
    ['EmailMessageRelation'],
    ['User'],
  ])('[R10] where %s was never there, everything else comes in one call', async (object) => {
    const world = await open('first');
    world.hide(object, null);
    const jo = await world.insert('Contact', { LastName: 'Berg', Email: 'jo@acme.example' });
    must(await world.crm.catalog());
    world.calls();
    const answer = must(
      await world.crm.searchForMail(planFor({ emails: ['jo@acme.example'], key: KEY })),
    );
    expect(world.calls()).toBe(1);
    expect(answer.contacts.map(({ id }) => id)).toEqual([jo]);
    expect(answer.missing).toEqual([]);
    expect(answer.incomplete).toEqual([]);
  });

  test('[R10] an object that the user lost since describe leaves the others whole', async () => {
    const { world, jo } = await openAcme(open);
    world.hide('Lead', null);
    const answer = must(await world.crm.searchForMail(planFor({ emails: ['jo@acme.example'] })));
    expect(answer.contacts.map(({ id }) => id)).toEqual([jo]);
    expect(answer.missing).toContainEqual({ object: 'Lead', field: null });
  });

  test('[R3] the signature finds people by phone and name, accounts by website and name', async () => {
    const { world, account, jo } = await openAcme(open);
    await world.insert('Account', { Name: 'Notacme', Website: 'notacme.example' });
    const plan = {
      kind: 'bySignature',
      phones: ['4155550111'],
      websites: ['acme.example'],
      companies: [],
      fullName: null,
    } as const;
    world.calls();
    const byPhone = must(await world.crm.followUp(plan));
    expect(world.calls()).toBe(1);
    expect(byPhone.records.map(({ id }) => id).sort()).toEqual([account, jo].sort());
    const byName = must(
      await world.crm.followUp({
        ...plan,
        phones: [],
        websites: [],
        companies: ['Acme'],
        fullName: 'jo berg',
      }),
    );
    expect(byName.records.map(({ id }) => id).sort()).toEqual([account, jo].sort());
    const all = { ...plan, companies: ['Acme'], fullName: 'Nobody There' };
    const together = must(await world.crm.followUp(all));
    expect(together.incomplete).toEqual([]);
    expect(together.records.map(({ id }) => id).sort()).toEqual([account, jo].sort());
  });

  test('[R2] an account is found by its domain, and not one whose name only ends alike', async () => {
    const { world, account } = await openAcme(open);
    await world.insert('Account', { Name: 'Notacme', Website: 'https://notacme.example' });
    const answer = must(
      await world.crm.followUp({ kind: 'accountsByDomain', domains: ['acme.example'] }),
    );
    expect(answer.records.map(({ id }) => id)).toEqual([account]);
  });

  test('[R1] what does not fit into five queries is named, and comes with the second call', async () => {
    const { world, jo } = await openAcme(open);
    const printer = await world.insert('Case', { Subject: 'Printer', ContactId: jo });
    const number = String(world.rows('Case').find(({ Id }) => Id === printer)?.['CaseNumber']);
    const site = await world.insert('Installation__c', {
      Name: 'Site 1',
      Site_Email__c: 'jo@acme.example',
    });
    const answer = must(
      await world.crm.searchForMail(
        planFor({ emails: ['jo@acme.example'], key: KEY, caseNumbers: [number] }),
      ),
    );
    if (!answer.later) throw new Error('Nothing was left over');
    world.calls();
    const rest = must(
      await world.crm.followUp({
        kind: 'several',
        plans: [
          ...(answer.later.kind === 'several' ? answer.later.plans : [answer.later]),
          { kind: 'accountsByDomain', domains: ['acme.example'] },
        ],
      }),
    );
    expect(world.calls()).toBe(1);
    expect(rest.records.map(({ id }) => id)).toEqual(expect.arrayContaining([printer, site]));
    expect(rest.records.map(({ name }) => name)).toContain('Acme Corp');
  });

  test('addresses made to break out of a query are only text', async () => {
    const { world } = await openAcme(open);
    const hostile = [
      "jo@acme.example' OR Name != '",
      "\\' OR Id != null --",
      '%@acme.example',
      '@{contacts.records[0].Id}',
      'j\ud83d@acme.example',
      "a\\\\'b@acme.example",
      '😀@acme.example',
    ];
    const answer = must(
      await world.crm.searchForMail(
        planFor({
          emails: hostile,
          key: `k'\\%_@{emails.id}`,
          threadKeys: hostile,
          caseNumbers: hostile,
        }),
      ),
    );
    expect(answer.contacts).toEqual([]);
    expect(answer.incomplete).toEqual([]);
    expect(answer.missing).toEqual([]);
  });

  test('[R7] manual search finds from two letters on, by the beginning of words, among the objects asked for', async () => {
    const { world, account, jo } = await openAcme(open);
    world.passTime(3600);
    world.calls();
    const found = must(await world.crm.search('acm', ['Account', 'Contact']));
    expect(world.calls()).toBe(1);
    expect(found.map(({ id }) => id)).toContain(account);
    expect(must(await world.crm.search('a', ['Account']))).toEqual([]);
    const people = must(await world.crm.search('Berg', ['Contact']));
    expect(people.map(({ id }) => id)).toEqual([jo]);
    expect(people[0]?.fields['Account.Name']).toBe('Acme Corp');
  });

  test('[R7] where no objects are named, all that a mail may be linked to are searched, added ones too', async () => {
    const { world, account, jo, renewal } = await openAcme(open);
    const site = await world.insert('Installation__c', { Name: 'Acme site 1' });
    await world.insert('Task', { Subject: 'Call Acme' });
    world.passTime(3600);
    world.calls();
    const found = must(await world.crm.search('acme', null));
    expect(world.calls()).toBe(1);
    expect(found.map(({ id }) => id)).toEqual(expect.arrayContaining([account, renewal, site]));
    expect(found.map(({ object }) => object)).not.toContain('Task');
    expect(must(await world.crm.search('berg', null)).map(({ id }) => id)).toContain(jo);
    const made = must(
      await world.crm.create('Lead', { LastName: 'Brandneu', Company: 'C' }, false),
    );
    expect(must(await world.crm.search('brandn', null)).map(({ id }) => id)).toEqual([made.id]);
    expect(must(await world.crm.search('', null)).map(({ id }) => id)).toContain(made.id);
  });

  test('[R10] a manual search does without what the user lost since describe', async () => {
    const { world, jo } = await openAcme(open);
    world.passTime(3600);
    world.hide('Contact', 'Title');
    const found = must(await world.crm.search('Berg', ['Contact', 'Account']));
    expect(found.map(({ id }) => id)).toEqual([jo]);
    world.hide('Account', null);
    expect(must(await world.crm.search('Berg', ['Contact', 'Account']))).toHaveLength(1);
    world.calls();
    expect(must(await world.crm.search('Berg', ['Contact', 'Account']))).toHaveLength(1);
    expect(world.calls()).toBe(1);
  });

  test('[R7] with no words the recently viewed come', async () => {
    const { world } = await openAcme(open);
    const { id } = must(await world.crm.create('Contact', { LastName: 'Just now' }, false));
    const recent = must(await world.crm.search('  ', ['Contact', 'Account']));
    expect(recent.map((record) => record.id)).toContain(id);
    expect(recent.every(({ object }) => ['Contact', 'Account'].includes(object))).toBe(true);
  });

  test('[W8] a thread with hundreds of references is one call, its first and last mails looked for', async () => {
    const { world } = await openAcme(open);
    const keys = Array.from(
      { length: 300 },
      (_none, at) => `${'long-message-id-'.repeat(4)}${String(at)}@mail.acme.example`,
    );
    const own = async (at: number) =>
      saved(world, anEmail({ MessageIdentifier: `<${String(keys[at])}>` }));
    await own(0);
    await own(299);
    world.calls();
    const answer = must(await world.crm.searchForMail(planFor({ key: KEY, threadKeys: keys })));
    expect(world.calls()).toBe(1);
    expect(answer.incomplete).toEqual([]);
    expect(answer.thread).toHaveLength(2);
  });

  test('[R1] a hundred addresses are one call', async () => {
    const { world, jo } = await openAcme(open);
    const emails = Array.from(
      { length: 99 },
      (_none, at) => `somebody.with.a.long.name.${String(at)}@a-long-domain-name.example`,
    );
    const answer = must(
      await world.crm.searchForMail(planFor({ emails: ['jo@acme.example', ...emails], key: KEY })),
    );
    expect(world.calls()).toBe(1);
    expect(answer.incomplete).toEqual([]);
    expect(answer.contacts.map(({ id }) => id)).toEqual([jo]);
  });

  test('[R7] what would be operators in a search is only text', async () => {
    const { world } = await openAcme(open);
    world.passTime(3600);
    for (const text of [
      'ac* OR "jo"',
      '{acme} RETURNING User',
      "O'Brien & Co. (?)",
      'and',
      '\\',
      '--',
      'jo@acme.example',
      '+1 (415)',
      'x'.repeat(5000),
      '😀😀',
      'ab\ud83d',
    ])
      must(await world.crm.search(text, ['Account', 'Contact', 'Lead']));
  });

  test('[R7] a just created record is found at once, though the index does not know it yet', async () => {
    const { world } = await openAcme(open);
    const made = must(
      await world.crm.create('Contact', { LastName: 'Freshly', FirstName: 'Made' }, false),
    );
    const found = must(await world.crm.search('fresh', ['Contact']));
    expect(found.map(({ id }) => id)).toEqual([made.id]);
  });
}
