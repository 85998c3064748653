import { expect, jest, test } from '@jest/globals';
import { users } from '../../src/sandbox/org/demo/people.ts';
import { makeId } from '../../src/sandbox/org/ids.ts';
import { standardProfileId } from '../../src/sandbox/org/rights/rights.ts';
import { plant } from '../../src/sandbox/org/seed.ts';
import type { Value } from '../../src/sandbox/org/value.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { openSandbox, type Sandbox } from './support/open-sandbox.ts';
import {
  button,
  dialogOf,
  FIRST,
  paneFrame,
  ready,
  rowsOf,
  saved,
  strip,
} from './support/save-flow.ts';

/** Related records in the product, against the org's own API log and rows. Several mails a test: they share one start. */

jest.setTimeout(180_000);

const HEAD = 'Date: Fri, 20 Nov 2026 10:00:00 +0100\r\nMIME-Version: 1.0\r\n';
const TYPE = 'Content-Type: text/plain; charset=utf-8\r\n';

type Letter = {
  readonly subject: string;
  readonly from: string;
  readonly to?: string;
  readonly text?: string;
};

/** Opens a letter as a mail, and waits until it has been asked about, a second call included. */
async function open(sandbox: Sandbox, { subject, from, to, text }: Letter): Promise<void> {
  const id = `<${subject.replace(/\W/g, '')}@letters.example>`;
  const head = `From: ${from}\r\nTo: ${to ?? users.elena.email}\r\nSubject: ${subject}\r\nMessage-ID: ${id}\r\n`;
  await sandbox.outlook.openEml('mail.eml', `${head}${HEAD}${TYPE}\r\n${text ?? 'Hello'}\r\n`);
  await ready(sandbox, subject);
}

const calls = ({ org }: Sandbox): number =>
  org.org.log().reduce((sum, entry) => sum + entry.calls, 0);

/** Calls of what is done, once nothing more comes. */
async function callsOf(sandbox: Sandbox, act: () => Promise<unknown>): Promise<number> {
  const before = calls(sandbox);
  await act();
  let now = before - 1;
  for (let quiet = 0; quiet < 4; quiet += 1) {
    const waits = (await strip(sandbox).textContent())?.includes('Looking in Salesforce') === true;
    if (waits || calls(sandbox) !== now) quiet = 0;
    now = calls(sandbox);
    await sandbox.page.waitForTimeout(100);
  }
  return now - before;
}

function insert(
  { org }: Sandbox,
  object: string,
  n: number,
  fields: Record<string, Value>,
): string {
  const prefix =
    { Contact: '003', Account: '001', Lead: '00Q', Opportunity: '006' }[object] ?? 'a00';
  const id = makeId(prefix, 900_000 + n);
  const work = { engine: org.org.engine, now: '2026-11-01T00:00:00.000Z' };
  plant(work, object, { Id: id, ...fields }, users.elena.id);
  return id;
}

const row = ({ pane }: Sandbox, name: RegExp | string) => pane.getByRole('button', { name });

const POLICY = {
  version: 1,
  corporateDomains: ['northwind-telematics.example'],
  salesforceClientId: 'sidecar.sandbox.client',
  messageIdField: 'Message_ID__c',
  caseNumberPattern: '(?:Case |\\[)(\\d{8})',
  cardFields: { Contact: ['Department', 'LeadSource'], Account: ['Phone', 'NotAField__c'] },
};

/** The pane under another policy than the sandbox's, from its next start on. */
async function underPolicy(sandbox: Sandbox, policy: object, selected: string): Promise<void> {
  await sandbox.context.route('**/policy.json', (route) => route.fulfill({ json: policy }));
  await sandbox.outlook.reloadPane();
  await ready(sandbox, selected);
}

test('[R1] a second call comes only for the reasons that the rule lists, all of them in one; never a third', async () => {
  const sandbox = await openSandbox();
  await ready(sandbox);
  insert(sandbox, 'Account', 1, { Name: 'Polar Ice', Website: 'https://www.polar-ice.example' });

  const stranger = { subject: 'By domain', from: 'someone@polar-ice.example' };
  expect(await callsOf(sandbox, () => open(sandbox, stranger))).toBe(2);
  await row(sandbox, /^Account: Polar Ice.*Same web domain polar-ice.example/).waitFor();

  const signed = {
    subject: 'By signature',
    from: 'Walt Jensen <walt.jensen@freemail.example>',
    text: 'Hi,\n\nplease call me.\n\n-- \nWalt Jensen\nYard Manager\nPhone: +1 555 010 1877',
  };
  expect(await callsOf(sandbox, () => open(sandbox, signed))).toBe(2);
  await row(sandbox, /^Contact: Walt Jensen.*same phone as in the signature/).waitFor();
  await strip(sandbox).filter({ hasText: 'Nothing is linked yet' }).waitFor();

  const known = { subject: 'Known', from: 'Marta Lindqvist <marta@halden.example>' };
  expect(await callsOf(sandbox, () => open(sandbox, known))).toBe(1);

  await underPolicy(sandbox, POLICY, 'Known');
  const sixth = { subject: 'Case 00012051: again', from: 'marta@halden.example' };
  expect(await callsOf(sandbox, () => open(sandbox, sixth))).toBe(2);
  await row(sandbox, /00012051.*Its number is in the subject/).waitFor();

  const all = { ...signed, subject: 'Case 00012044: all at once', from: 'w@polar-ice.example' };
  expect(await callsOf(sandbox, () => open(sandbox, all))).toBe(2);
  expect(await callsOf(sandbox, () => sandbox.outlook.select(sixth.subject))).toBe(0);
});

/** The user of the sandbox may not even read these objects any more. */
function takeAway({ org }: Sandbox, ...objects: readonly string[]): void {
  const nothing = ['read', 'create', 'edit', 'delete'] as const;
  const { rights } = org.org;
  rights.profiles = rights.profiles.map((profile) =>
    profile.id === standardProfileId
      ? {
          ...profile,
          denied: {
            ...profile.denied,
            ...Object.fromEntries(objects.map((one) => [one, nothing])),
          },
        }
      : profile,
  );
}

test('[R10] an org without Cases and Opportunities: found out while the pane is open, at no third call, and told; all else is there', async () => {
  const sandbox = await openSandbox();
  const { pane } = sandbox;
  await ready(sandbox);
  await row(sandbox, /^Opportunity: Halden/)
    .first()
    .waitFor();
  takeAway(sandbox, 'Case', 'Opportunity');
  const refresh = () => button(pane, 'Refresh').click();
  expect(await callsOf(sandbox, refresh)).toBe(2);
  await row(sandbox, /^Contact: Marta Lindqvist/).waitFor();
  expect(await callsOf(sandbox, refresh)).toBe(1);
  await row(sandbox, /^Account: Halden Freight AB/).waitFor();
  expect(await row(sandbox, /^(?:Opportunity|Case): /).count()).toBe(0);
  await pane.getByText(/Not shown, you lack the right to see: .*Opportunit/).waitFor();
  // And from the first start on: nothing is asked that could be refused.
  await sandbox.outlook.reloadPane();
  await ready(sandbox);
  expect(await callsOf(sandbox, refresh)).toBe(1);
  await button(pane, 'Save').click();
  await button(dialogOf(sandbox), 'Save').click();
  await saved(sandbox);
  expect(await accessibilityFaults(sandbox.page)).toEqual([]);
});

test('[R7] the search by hand finds every kind of record, also on a filtered mail, which can then be saved', async () => {
  const sandbox = await openSandbox();
  const { pane, page } = sandbox;
  await sandbox.outlook.select('Halden: what can we give on price?');
  await pane.getByText('Nothing to link').waitFor();
  await button(pane, 'Search people and records').click();
  const box = pane.getByRole('searchbox', { name: 'Search Salesforce' });
  await box.waitFor();
  await box.fill('h');
  expect(await callsOf(sandbox, () => page.waitForTimeout(400))).toBe(0);
  expect(await callsOf(sandbox, () => box.pressSequentially('alden', { delay: 40 }))).toBe(1);
  await row(sandbox, /^Account: Halden Freight AB/).waitFor();
  await pane.getByRole('tab', { name: /^Other [1-9]/ }).click();
  expect(await row(sandbox, /^Account: /).count()).toBe(0);
  await row(sandbox, /^Link Halden – Fleet renewal 2027/).click();
  await button(pane, 'Done').click();
  await strip(sandbox).filter({ hasText: '1 record will be linked' }).waitFor();
  await button(pane, 'Save').click();
  await button(dialogOf(sandbox), 'Save').click();
  await saved(sandbox);
  const mail = rowsOf(sandbox, 'EmailMessage').find(
    ({ Subject }) => Subject === 'Halden: what can we give on price?',
  );
  expect(sandbox.org.org.row(String(mail?.['RelatedToId']))?.['Name']).toContain('Fleet renewal');
});

test('[R6] open records and the tab stay with their mail, and coming back costs nothing', async () => {
  const sandbox = await openSandbox();
  const { pane } = sandbox;
  await ready(sandbox);
  await pane.getByRole('tab', { name: /^Opportunities/ }).click();
  const renewal = row(sandbox, /^Opportunity: Halden – Fleet renewal 2027/);
  expect(await callsOf(sandbox, () => renewal.click())).toBe(1);
  await pane.getByRole('heading', { name: 'Past', exact: true }).waitFor();
  await sandbox.outlook.select('Re: SIM cards for 12 trailers');
  await ready(sandbox, 'Re: SIM cards for 12 trailers');
  expect(
    await row(sandbox, /^Contact: /)
      .first()
      .getAttribute('aria-expanded'),
  ).toBe('false');
  expect(await callsOf(sandbox, () => sandbox.outlook.select(FIRST))).toBe(0);
  expect(await renewal.getAttribute('aria-expanded')).toBe('true');
  expect(await row(sandbox, /^Contact: /).count()).toBe(0);
  await pane.getByRole('heading', { name: 'Past', exact: true }).waitFor();
});

test('[R5] [R9] who was taken of several with one address is proposed the next time, and other mails know at once', async () => {
  const sandbox = await openSandbox();
  const { pane } = sandbox;
  await ready(sandbox);
  const planning = 'planning@brightwater.example';
  await open(sandbox, { subject: 'Planning two', from: planning });
  await open(sandbox, { subject: 'Planning one', from: planning });
  const names = ['Owen Pritchard', 'Claire Dunmore'];
  const ticked = row(sandbox, /^Contact: .*, will be linked/);
  const proposed = (await ticked.count()) === 0 ? null : await ticked.getAttribute('aria-label');
  const other = names.find((name) => proposed?.includes(name) !== true) ?? '';
  for (const name of names) {
    const verb = name === other ? `Link ${name}` : `Don’t link ${name}`;
    if (name !== other && proposed === null) continue;
    await row(sandbox, new RegExp(`^Contact: ${name}`)).click();
    await button(pane, verb).click();
  }
  await button(pane, 'Save').click();
  await button(dialogOf(sandbox), 'Save').click();
  await saved(sandbox);
  expect(await callsOf(sandbox, () => sandbox.outlook.select('Planning two'))).toBe(1);
  expect(await ticked.getAttribute('aria-label')).toContain(other);
  expect(await ticked.getAttribute('aria-label')).toContain(`You chose it for ${planning}`);
  expect(await callsOf(sandbox, () => sandbox.outlook.select(FIRST))).toBe(0);
  expect(await callsOf(sandbox, () => sandbox.outlook.select('Planning two'))).toBe(0);
});

test('names and addresses made to break things are text, and hundreds of addresses are one call, the cut observed', async () => {
  const sandbox = await openSandbox();
  const { pane } = sandbox;
  await ready(sandbox);
  const hostile = `"; DROP <img src=x onerror=alert(1)> ' OR Name != '' \\ % _ \u202eאבג 🚚`;
  insert(sandbox, 'Contact', 2, {
    Name: hostile,
    LastName: hostile,
    Email: "o'hara+%_@evil.example",
  });
  const people = Array.from({ length: 240 }, (_, n) => `p${String(n)}@many.example`);
  const letter = {
    subject: `Re: ' OR Id != null -- %_ \\ {$where}`,
    from: `"O'Hara" <o'hara+%_@evil.example>`,
    to: people.join(',\r\n '),
    text: `See @{contacts.records[0].Id} and x'--@evil.example`,
  };
  let seen = 0;
  sandbox.page.on('dialog', () => {
    seen += 1;
  });
  const asked = await callsOf(sandbox, () => open(sandbox, letter));
  // The second one is for companies' sites: p0@many.example and the like are nobody's, and no signature is there.
  expect(asked).toBe(1);
  await pane.getByText(hostile).first().waitFor();
  expect(await pane.locator('img[src="x"]').count()).toBe(0);
  expect(seen).toBe(0);
  await pane.getByRole('button', { name: /^Observations/ }).click();
  await pane.getByText(/\d+ addresses were not looked for: there are too many/).waitFor();
});

test('[R8] a duplicate that the rule allows is made all the same, and is found at once', async () => {
  const sandbox = await openSandbox();
  const { pane } = sandbox;
  await ready(sandbox);
  sandbox.org.org.rules.duplicates.push({
    name: 'people',
    object: 'Contact',
    fields: ['LastName'],
    action: 'alert',
    message: 'Use one of these records?',
  });
  insert(sandbox, 'Contact', 3, { Name: 'Katrin Brandt', FirstName: 'Katrin', LastName: 'Brandt' });
  await sandbox.outlook.select('Introducing myself – new workshop coordinator');
  await row(sandbox, /Katrin Brandt/)
    .first()
    .click();
  await button(pane, 'Create contact').click();
  await pane.getByText('Salesforce knows someone like this').waitFor();
  await button(pane, 'Use Katrin Brandt').waitFor();
  await button(pane, 'Create anyway').click();
  await strip(sandbox)
    .filter({ hasText: /\d records? will be linked/ })
    .waitFor();
  const made = rowsOf(sandbox, 'Contact').filter(({ LastName }) => LastName === 'Brandt');
  expect(made).toHaveLength(2);
  expect(made.map(({ Email }) => Email)).toContain('katrin.brandt@hansa-kuehl.example');
  await pane.getByRole('button', { name: 'Search Salesforce' }).first().click();
  await pane.getByRole('searchbox', { name: 'Search Salesforce' }).fill('katrin br');
  await row(sandbox, /^Contact: Katrin Brandt/)
    .first()
    .waitFor();
});

test('[V6] tabs that do not fit are in a menu, rows go by arrows, and axe finds no fault', async () => {
  const sandbox = await openSandbox();
  const { pane, page } = sandbox;
  await ready(sandbox);
  insert(sandbox, 'Lead', 4, {
    Name: 'Lena Lead',
    LastName: 'Lead',
    Email: 'lena@halden.example',
    Company: 'H',
  });
  const everybody = 'tomas@halden.example, lena@halden.example, nobody@halden.example';
  await open(sandbox, { subject: 'Everything', from: 'marta@halden.example', to: everybody });
  await pane.getByRole('button', { name: /more tabs?$/ }).click();
  await pane.getByRole('menuitem', { name: /^Cases, / }).click();
  await pane.getByRole('tab', { name: /^Cases, /, selected: true }).waitFor();
  expect(await row(sandbox, /^Contact: /).count()).toBe(0);
  await pane.getByRole('tab', { name: /^All, / }).click();
  expect(await accessibilityFaults(paneFrame(sandbox))).toEqual([]);
  const first = pane.locator('[data-record-row]').first();
  await first.focus();
  await page.keyboard.press('ArrowDown');
  const names = await pane
    .locator('[data-record-row]')
    .evaluateAll((all) => all.map((one) => one === one.ownerDocument.activeElement));
  expect(names.indexOf(true)).toBe(1);
});
