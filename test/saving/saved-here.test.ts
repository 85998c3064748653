import { expect, test } from '@jest/globals';
import { emptyPolicy, type Policy } from '../../src/core/settings/policy.ts';
import { openDialogOn, openPane, someMail, until, type OpenedPane } from './pane.ts';
import { openSavingOrg, type SavingOrg } from './world.ts';

/** The organisation keeps everything from this customer out of Salesforce. */
const FILTERED: Policy = {
  ...emptyPolicy,
  values: { ...emptyPolicy.values, blocklist: ['@halden.example'] },
};

/** Every pane is a new Outlook, which knows no property and no category of what another one saved. */
const paneOn = ({ crm, device }: SavingOrg, subject: string): Promise<OpenedPane> =>
  openPane({ crm, device, mails: [someMail(subject)], policy: FILTERED });

const savedOf = ({ pane }: OpenedPane): number => pane.mails.getState().opened?.saved.length ?? 0;

/** *Allow this time*, then Save. */
async function allowAndSave(opened: OpenedPane, org: SavingOrg): Promise<void> {
  const { mails, saves } = opened.pane;
  mails.getState().allow('marta@halden.example', true);
  await until(() => mails.getState().opened?.found.status === 'ready', 'an answer');
  await openDialogOn(opened.pane, org.catalog, { kind: 'EmailMessage' });
  await saves.getState().save();
  await until(() => savedOf(opened) === 1, 'the save');
}

test('[P6] a filtered mail that was saved on this device opens as saved, though Outlook kept no sign of it', async () => {
  const org = await openSavingOrg();
  await allowAndSave(await paneOn(org, 'Offer'), org);
  const again = await paneOn(org, 'Offer');
  expect(savedOf(again)).toBe(1);
});

test('[P6] a filtered mail that was saved nowhere is not asked for', async () => {
  const org = await openSavingOrg();
  await allowAndSave(await paneOn(org, 'Offer'), org);
  org.calls();
  const other = await paneOn(org, 'Other');
  expect(savedOf(other)).toBe(0);
  expect(org.calls()).toBe(0);
});
