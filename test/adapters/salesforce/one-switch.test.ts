import { describe, expect, test } from '@jest/globals';
import type { WriteStep } from '../../../src/core/crm/write.ts';
import { switchTable, type Switches } from '../../../src/sandbox/org/switches.ts';
import { anEmail, must, openAcme, saved, type Acme } from '../../contracts/crm/acme.ts';
import { simulatedWorlds } from './open-simulated.ts';

/** Each may be refused by an org on its own (W7, O4). */
const ALONE = [
  'idListsOnCreate',
  'fileIdsOnCreate',
  'fromIdOnCreate',
  'relationRowsOnSentMail',
  'messageIdentifierUnique',
  'referencesInArrays',
  'referencesInCollections',
  'nullReferenceFails',
  'subrequestUrlLimit',
  'deleteMailDeletesTask',
  'deleteTaskDeletesMail',
  'mailUpdateReplacesTask',
  'toAddressListsMatched',
  'readonlyMailStatus',
  'deletedRowStatus',
] as const satisfies readonly (keyof Switches)[];

const hostile = (name: keyof Switches): Partial<Switches> => ({
  [name]: switchTable[name].hostile,
});

async function files({ world }: Acme): Promise<readonly WriteStep[]> {
  const uploads = await world.crm.uploadAll(
    [1, 2, 3, 4, 5].map((at) => ({ name: `${String(at)}.txt`, base64: 'QQ==' })),
  );
  const ContentDocumentIds = uploads.map((upload) => must(upload).documentId);
  return [anEmail({ ContentDocumentIds })];
}

/** The mail with people in every way that a mail can have them, and files. */
async function everything(acme: Acme): Promise<readonly WriteStep[]> {
  const { world, jo, kim, account } = acme;
  const others = await Promise.all(
    [1, 2, 3, 4, 5].map((at) =>
      world.insert('Contact', { LastName: `Other ${String(at)}`, AccountId: account }),
    ),
  );
  const [mail] = await files(acme);
  if (mail?.kind !== 'create') throw new Error('No mail');
  return [
    { ...mail, fields: { ...mail.fields, FromId: jo, ToIds: [kim], RelatedToId: account } },
    ...others.map((id, at): WriteStep => ({
      kind: 'create',
      ref: `person${String(at)}`,
      object: 'EmailMessageRelation',
      fields: { EmailMessageId: { ref: 'email' }, RelationId: id, RelationType: 'OtherAddress' },
    })),
  ];
}

const counts = ({ world }: Acme) => ({
  mails: world.rows('EmailMessage').length,
  people: world.rows('EmailMessageRelation').length,
  files: world
    .rows('ContentDocumentLink')
    .filter((row) => String(row['LinkedEntityId']).startsWith('02s')).length,
});

describe.each(ALONE)('[W7] an org where only %s is hostile', (name) => {
  const open = simulatedWorlds({ switches: hostile(name) });

  test('takes a mail with people and files whole, or refuses it whole', async () => {
    const acme = await openAcme(open);
    const result = await acme.world.crm.write(await everything(acme));
    expect(counts(acme)).toEqual(
      result.ok ? { mails: 1, people: 7, files: 5 } : { mails: 0, people: 0, files: 0 },
    );
    expect(result.ok).toBe(name !== 'relationRowsOnSentMail');
  });

  test('[E2] takes an edit with one record and all its files afterwards, in one call once the org is known', async () => {
    const acme = await openAcme(open);
    const { world } = acme;
    const [mail] = await files(acme);
    if (mail?.kind !== 'create') throw new Error('No mail');
    for (let round = 0; round < 2; round += 1) {
      const old =
        round === 0
          ? await saved(world, mail)
          : {
              id: must(await world.crm.findSaved('offer-1@acme.example', null))[0]?.id,
              changedAt: String(world.rows('EmailMessage')[0]?.['LastModifiedDate']),
            };
      const { id } = old;
      if (!id) throw new Error('Nothing is saved');
      world.passTime(60);
      world.calls();
      must(
        await world.crm.write([
          { kind: 'guard', object: 'EmailMessage', id, changedAt: old.changedAt },
          { ...mail, fields: { ...mail.fields, Subject: `Round ${String(round)}` } },
          { kind: 'delete', object: 'EmailMessage', id },
        ]),
      );
      if (round === 1) expect(world.calls()).toBe(1);
      expect(world.rows('EmailMessage').map((one) => one['Subject'])).toEqual([
        `Round ${String(round)}`,
      ]);
      expect(counts(acme).files).toBe(5);
    }
  });
});
