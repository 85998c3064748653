import { expect, test } from '@jest/globals';
import type { RecordId } from '../../../src/core/crm/ids.ts';
import { aTask, anEmail, expectFailure, KEY, must, openAcme, saved, uploadOne } from './acme.ts';
import type { OpenCrm } from './world.ts';

export function readingRules(open: OpenCrm): void {
  test('[R1] who is signed in and what they can see cost one call, and none on the next start', async () => {
    const world = await open('first');
    const user = must(await world.crm.user());
    const catalog = must(await world.crm.catalog());
    expect(world.calls()).toBe(1);
    expect(user.email).toContain('@');
    expect(user.orgId.slice(0, 3)).toBe('00D');
    expect(catalog.objects['Contact']?.fields['Email']?.type).toBe('email');
    expect(catalog.objects['Task']?.fields['WhatId']?.referenceTo).toContain('Account');
    expect(catalog.objects['Account']?.children['Opportunities']?.object).toBe('Opportunity');
    const again = world.reopened();
    expect(must(await again.catalog())).toEqual(catalog);
    expect(must(await again.user())).toEqual(user);
    expect(world.calls()).toBe(0);
  });

  test('[R1] describe is asked for again after a day, while the old one serves', async () => {
    const world = await open('first');
    must(await world.crm.catalog());
    world.hide('Contact', 'Title');
    world.passTime(25 * 3600);
    world.calls();
    const stale = must(await world.crm.catalog());
    expect(stale.objects['Contact']?.fields['Title']).toBeDefined();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(world.calls()).toBe(1);
    const fresh = must(await world.crm.catalog());
    expect(fresh.objects['Contact']?.fields['Title']).toBeUndefined();
    expect(world.calls()).toBe(0);
  });

  test('[R10] an object that the user lacks is absent from the catalog, the others are there', async () => {
    const world = await open('first');
    world.hide('Opportunity', null);
    const catalog = must(await world.crm.catalog());
    expect(catalog.objects['Opportunity']).toBeUndefined();
    expect(catalog.objects['Case']).toBeDefined();
  });

  test('several who want to know at once share one call', async () => {
    const world = await open('first');
    await Promise.all([world.crm.user(), world.crm.catalog(), world.crm.catalog()]);
    expect(world.calls()).toBe(1);
  });

  test('[W0] a mail is found by its key with and without brackets, but not in other letters', async () => {
    const { world } = await openAcme(open);
    await saved(world, anEmail({ MessageIdentifier: '<Key.One@acme.example>' }));
    await saved(world, anEmail({ MessageIdentifier: 'key.two@acme.example' }));
    await saved(world, anEmail({ MessageIdentifier: '<key.one@ACME.example>' })).catch(() => null);
    world.calls();
    const one = must(await world.crm.findSaved('Key.One@acme.example', null));
    expect(world.calls()).toBe(1);
    expect(one.map((email) => email.key)).toEqual(['Key.One@acme.example']);
    expect(must(await world.crm.findSaved('key.two@acme.example', null))).toHaveLength(1);
    expect(must(await world.crm.findSaved('KEY.TWO@acme.example', null))).toEqual([]);
  });

  test('[W0] a Task is found by the field of the policy, by its key or its short form', async () => {
    const { world, account, jo } = await openAcme(open);
    const { id } = await saved(world, aTask({ WhatId: account, WhoId: jo }));
    const short = await saved(world, aTask({ Message_ID__c: 'short-form' }));
    const found = must(await world.crm.findSaved(KEY, 'Message_ID__c'));
    expect(found.map((email) => email.id)).toEqual([id]);
    expect(found[0]?.links.map(({ role, name }) => `${role} ${name}`).sort()).toEqual([
      'relatedTo Acme Corp',
      'who Jo Berg',
    ]);
    const byShort = must(
      await world.crm.findSaved('long-key@acme.example', 'Message_ID__c', undefined, 'short-form'),
    );
    expect(byShort.map((email) => [email.id, email.key])).toEqual([
      [short.id, 'long-key@acme.example'],
    ]);
  });

  test('[W0] the Task behind an EmailMessage is not a second save', async () => {
    const { world } = await openAcme(open);
    await saved(world, anEmail());
    const [own] = world.rows('Task');
    if (own)
      await world.change('Task', own['Id'] as RecordId, { Message_ID__c: KEY }).catch(() => null);
    const found = must(await world.crm.findSaved(KEY, 'Message_ID__c'));
    expect(found.map(({ kind }) => kind)).toEqual(['EmailMessage']);
  });

  test('[E1] a saved mail is read whole in one call: fields, files, attachments, rights, comments', async () => {
    const { world, account } = await openAcme(open);
    const upload = must(
      await uploadOne(world.crm, { name: 'Price list.2026.pdf', base64: 'SGVsbG8=' }),
    );
    const { id } = await saved(
      world,
      anEmail({ RelatedToId: account, ContentDocumentIds: [upload.documentId] }),
    );
    const attachment = await world.insert('Attachment', {
      ParentId: id,
      Name: 'old.txt',
      Body: 'T2xkIQ==',
    });
    world.calls();
    const email = must(await world.crm.readSaved(id, 'EmailMessage'));
    expect(world.calls()).toBe(1);
    expect(email.fields).toMatchObject({
      Subject: 'Offer',
      Status: '3',
      IsClientManaged: true,
      Incoming: true,
      MessageIdentifier: `<${KEY}>`,
    });
    expect(email.relatedTo).toMatchObject({ id: account, name: 'Acme Corp', object: 'Account' });
    expect(email.files).toEqual([
      expect.objectContaining({
        documentId: upload.documentId,
        title: 'Price list.2026',
        extension: 'pdf',
        size: 5,
        shareType: 'V',
      }),
    ]);
    expect(email.legacyAttachments).toEqual([{ id: attachment, name: 'old.txt', size: 4 }]);
    expect(email.rights).toEqual({ edit: 'yes', remove: 'yes' });
    expect(email.activityId?.slice(0, 3)).toBe('00T');
    expect(must(await world.crm.readAttachmentBody(attachment))).toBe('T2xkIQ==');
  });

  test('[E1] a saved Task is read whole in one call', async () => {
    const { world, account, jo } = await openAcme(open);
    const { id } = await saved(world, aTask({ WhatId: account, WhoId: jo }));
    world.calls();
    const email = must(await world.crm.readSaved(id, 'Task'));
    expect(world.calls()).toBe(1);
    expect(email.fields).toMatchObject({ Subject: 'Offer', TaskSubtype: 'Email', WhoId: jo });
    expect(email.summary.key).toBe(KEY);
    expect(email.relatedTo?.id).toBe(account);
    expect(email.activityId).toBeNull();
    expect(email.rights.remove).toBe('yes');
  });

  test('[E6] what the user may not do with a record is known before anything is typed', async () => {
    const { world } = await openAcme(open);
    const { id } = await saved(world, aTask());
    const foreign = await world.insert('Task', { Subject: 'A colleague’s', TaskSubtype: 'Email' });
    expect(must(await world.crm.readSaved(foreign, 'Task')).rights.remove).toBe('no');
    expect(must(await world.crm.readSaved(id, 'Task')).rights.remove).toBe('yes');
  });

  test('[E1] a record that is gone is `gone`', async () => {
    const { world } = await openAcme(open);
    const { id } = await saved(world, aTask());
    await world.remove('Task', id);
    expectFailure(await world.crm.readSaved(id, 'Task'), { kind: 'gone' });
  });

  test('[D13] one call reads back what was written: record, files, and the Task that was left over', async () => {
    const { world } = await openAcme(open);
    const { documentId } = must(await uploadOne(world.crm, { name: 'a.txt', base64: 'QQ==' }));
    const { id } = await saved(world, anEmail({ ContentDocumentIds: [documentId] }));
    const leftover = await world.insert('Task', { Subject: 'left over' });
    world.calls();
    const ask = {
      key: KEY,
      taskKeyField: 'Message_ID__c',
      id,
      kind: 'EmailMessage',
      leftoverTask: leftover,
    } as const;
    const back = must(await world.crm.readBack(ask));
    expect(world.calls()).toBe(1);
    expect(back.records.map((record) => record.id)).toEqual([id]);
    expect(back.files.map((file) => file.documentId)).toEqual([documentId]);
    expect(back.leftoverTask).toBe(true);
    await world.remove('Task', leftover);
    expect(must(await world.crm.readBack(ask)).leftoverTask).toBe(false);
  });

  test('[W5] a Task without a key field is read back by its id', async () => {
    const { world } = await openAcme(open);
    const { id } = await saved(world, aTask({ Message_ID__c: null }));
    const back = must(
      await world.crm.readBack({
        key: KEY,
        taskKeyField: null,
        id,
        kind: 'Task',
        leftoverTask: null,
      }),
    );
    expect(back.records.map((record) => record.id)).toEqual([id]);
  });

  test('[R6] a timeline shows mails, tasks and events, newest first, a mail and its Task once', async () => {
    const { world, account, jo } = await openAcme(open);
    await saved(world, anEmail({ RelatedToId: account }));
    await world.insert('Task', {
      Subject: 'Call back',
      WhoId: jo,
      WhatId: account,
      ActivityDate: '2026-12-01',
    });
    await world.insert('Event', {
      Subject: 'Visit',
      WhoId: jo,
      WhatId: account,
      StartDateTime: '2026-12-24T09:00:00Z',
      DurationInMinutes: 60,
    });
    world.calls();
    const page = must(await world.crm.timeline({ id: account, object: 'Account' }, 0));
    expect(world.calls()).toBe(1);
    expect(page.entries.map(({ kind, subject, done }) => [kind, subject, done])).toEqual([
      ['event', 'Visit', false],
      ['task', 'Call back', false],
      ['email', 'Offer', true],
    ]);
    expect(page.more).toBe(false);
    const person = must(await world.crm.timeline({ id: jo, object: 'Contact' }, 0));
    expect(person.entries.map(({ subject }) => subject)).toEqual(['Visit', 'Call back']);
  });

  test('[D10] the parts of a split body are one entry, and a page of nothing but parts is asked for again', async () => {
    const { world, account } = await openAcme(open);
    for (let mail = 1; mail <= 11; mail += 1)
      for (let part = 1; part <= 3; part += 1)
        await world.insert('Task', {
          Subject: `Mail ${String(mail)}`,
          TaskSubtype: 'Email',
          WhatId: account,
          ActivityDate: `2026-10-${String(mail).padStart(2, '0')}`,
          Message_ID__c: `${String(mail)}@acme.example#${String(part)}/3`,
        });
    world.calls();
    const page = must(await world.crm.timeline({ id: account, object: 'Account' }, 0));
    expect(world.calls()).toBe(2);
    expect(page.entries.map(({ subject }) => subject)).toEqual(
      Array.from({ length: 11 }, (_none, at) => `Mail ${String(11 - at)}`),
    );
    expect(page.more).toBe(false);
  });

  test('[R6] with its first page a timeline brings what belongs to the record, in the same call', async () => {
    const { world, account, jo, kim, renewal } = await openAcme(open);
    const broken = await world.insert('Case', { Subject: 'Broken', ContactId: jo });
    const listsOf = async (id: RecordId, object: string) => {
      world.calls();
      const { lists } = must(await world.crm.timeline({ id, object }, 0));
      expect(world.calls()).toBe(1);
      return lists.map((list) => [list.object, list.records.map((one) => one.id).sort()]);
    };
    expect(await listsOf(renewal, 'Opportunity')).toEqual([['Contact', [jo]]]);
    expect(await listsOf(account, 'Account')).toEqual([
      ['Contact', [jo, kim].sort()],
      ['Opportunity', expect.arrayContaining([renewal])],
    ]);
    expect(await listsOf(jo, 'Contact')).toEqual([
      ['Opportunity', [renewal]],
      ['Case', expect.arrayContaining([broken])],
    ]);
    const roles = must(await world.crm.timeline({ id: renewal, object: 'Opportunity' }, 0)).lists;
    expect(roles[0]?.roles).toEqual({ [jo]: 'Decision Maker' });
    world.hide('Case', null);
    expect(must(await world.crm.timeline({ id: jo, object: 'Contact' }, 0)).lists).toHaveLength(1);
  });

  test('[R6] a long timeline comes in pages that do not overlap', async () => {
    const { world, account } = await openAcme(open);
    for (let at = 0; at < 45; at += 1)
      await world.insert('Task', {
        Subject: `T${String(at)}`,
        WhatId: account,
        ActivityDate: `2026-10-${String((at % 28) + 1).padStart(2, '0')}`,
      });
    const seen: string[] = [];
    for (let more = true; more;) {
      const page = must(await world.crm.timeline({ id: account, object: 'Account' }, seen.length));
      seen.push(...page.entries.map(({ id }) => id));
      ({ more } = page);
    }
    expect(new Set(seen).size).toBe(45);
    expect(seen).toHaveLength(45);
  });
}
