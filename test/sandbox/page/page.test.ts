import { expect, test } from '@jest/globals';
import {
  createDemoMails,
  demoFolders,
  demoProfile,
} from '../../../src/sandbox/demo-mails/demo-mailbox.ts';
import {
  filePart,
  htmlPart,
  inlineImage,
  mimeBytes,
  related,
} from '../../../src/sandbox/demo-mails/mime.ts';
import { ordinary } from '../../../src/sandbox/outlook/habits.ts';
import { openEml } from '../../../src/sandbox/outlook/open-eml.ts';
import { createSimulatedOutlook } from '../../../src/sandbox/outlook/simulated-outlook.ts';
import { createActions, type Actions } from '../../../src/sandbox/page/actions.ts';
import { faults, habitsFor, orgWrongs, spent } from '../../../src/sandbox/page/faults.ts';
import { importEml } from '../../../src/sandbox/page/import-eml.ts';
import { mailDocument } from '../../../src/sandbox/page/mail-document.ts';
import { listDate, recipientLine, shownMails } from '../../../src/sandbox/page/mail-list.ts';
import { createOrgControl, type Wrongs } from '../../../src/sandbox/page/org-control.ts';
import { pageSettings } from '../../../src/sandbox/page/page-settings.ts';
import { createPageStore, type PageStore } from '../../../src/sandbox/page/page-store.ts';
import type { SimulatedOutlook } from '../../../src/sandbox/outlook/simulated-outlook.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { aSimulatedMail } from '../../support/simulated-outlook.ts';

const now = Date.UTC(2026, 10, 19, 9, 30);
const everything = { folderId: 'inbox', tab: 'focused', search: '' } as const;

type World = {
  readonly actions: Actions;
  readonly page: PageStore;
  readonly outlook: SimulatedOutlook;
  readonly org: { calls: number; wrongs: Wrongs | null; armed: string[]; resets: number };
};

async function open(): Promise<World> {
  const clock = createManualClock(now);
  const outlook = createSimulatedOutlook({
    profile: demoProfile('en-GB', 'Europe/Berlin'),
    folders: demoFolders,
    mails: await createDemoMails(now),
    clock,
  });
  const page = createPageStore(320, now);
  const org: World['org'] = { calls: 0, wrongs: null, armed: [], resets: 0 };
  const actions = createActions(
    outlook,
    page,
    {
      log: () => Promise.resolve(Array.from({ length: org.calls }, () => ({ calls: 1 }))),
      armed: () => Promise.resolve(org.armed),
      set: (wrongs) => {
        org.wrongs = wrongs;
        return Promise.resolve(true);
      },
      reset: () => {
        org.resets += 1;
        return Promise.resolve(true);
      },
    },
    { now: () => now, stamp: () => String(clock.random()), wipeStorage: () => Promise.resolve() },
  );
  return { actions, page, outlook, org };
}

const file = (name: string, text: string): File => new File([text], name);
const eml = 'From: a@b.example\r\nTo: c@d.example\r\nSubject: From disk\r\n\r\nHello\r\n';

test('the list shows one folder, the inbox in two parts, newest first', async () => {
  const mails = await createDemoMails(now);
  const focused = shownMails(mails, everything);
  const other = shownMails(mails, { ...everything, tab: 'other' });
  expect(focused.length).toBeGreaterThan(6);
  expect(other.map(({ subject }) => subject)).toContain('Five ways to cut idle time');
  expect(focused.map(({ createdAt }) => createdAt)).toEqual(
    focused.map(({ createdAt }) => createdAt).sort((a, b) => b - a),
  );
});

test('a search looks through all folders, by subject, people and first words', async () => {
  const mails = await createDemoMails(now);
  const found = (search: string): number => shownMails(mails, { ...everything, search }).length;
  expect(found('FLEET RENEWAL')).toBe(5);
  expect(found('marta@halden.example')).toBeGreaterThan(2);
  expect(found('佐藤')).toBe(1);
  expect(found('no such words')).toBe(0);
});

test('the line of recipients says “you”, and counts those that it leaves out', async () => {
  const own = 'elena.fischer@northwind-telematics.example';
  const many = Array.from({ length: 300 }, (_, n) => `p${String(n)}@x.example`);
  const mail = await aSimulatedMail({
    subject: 'x',
    to: [own.toUpperCase(), ...many],
    cc: ['z@x.example'],
  });
  expect(recipientLine(mail, own)).toMatch(/^To: you, p0@x.*, p18@x\.example and 281 more; Cc: z@/);
  expect(recipientLine({ ...mail, to: [], cc: [] }, own)).toBe('No recipients');
});

test('the list tells the time of today, the weekday of this week, else the date', () => {
  const at = new Date(2026, 10, 19, 15, 0).getTime();
  const date = (day: number): string =>
    listDate(new Date(2026, 10, day, 9, 5).getTime(), at, 'en-GB');
  expect(date(19)).toBe('09:05');
  expect(date(17)).toBe('Tue');
  expect(date(9)).toBe('09/11');
});

test('an image of the mail shows in it; nothing else is loaded', async () => {
  const png = new Uint8Array([1, 2, 3]);
  const raw = mimeBytes(
    [['From', 'a@b.example']],
    related(
      '<img src="cid:a@b"><img src="cid:none"><script>x</script>',
      inlineImage('a.png', 'a@b', png),
    ),
  );
  const document = mailDocument(
    await openEml(raw, { id: 'x', folderId: 'inbox', createdAt: now }),
    false,
  );
  expect(document).toContain('<img src="data:image/png;base64,AQID">');
  expect(document).toContain('src="cid:none"');
  expect(document).toContain("default-src 'none'; img-src data:; style-src 'unsafe-inline'");
});

test('an image’s type cannot break out of its address', async () => {
  const mail = await aSimulatedMail({ subject: 'x', html: '<img src="cid:a">' });
  const evil = {
    id: 'f',
    name: 'a',
    kind: 'file' as const,
    inline: true,
    contentType: 'image/png"><b>',
    contentId: 'a',
    bytes: new Uint8Array(),
    url: null,
  };
  expect(mailDocument({ ...mail, files: [evil] }, true)).not.toContain('"><b>');
});

test('[O1] files become unread mails; what is no mail is named', async () => {
  let stamps = 0;
  const { mails, notice } = await importEml(
    [file('a.eml', eml), file('b.exe', 'x'), file('c.eml', '')],
    now,
    () => String((stamps += 1)),
  );
  expect(mails.map(({ subject, unread }) => [subject, unread])).toEqual([['From disk', true]]);
  expect(notice).toBe('1 email opened. b.exe is not an .eml file. c.eml is empty.');
});

test('[O1] a file that is opened is shown first, and by itself', async () => {
  const { actions, outlook, page } = await open();
  actions.openFolder('sent');
  await actions.importFiles([file('a.eml', eml)]);
  const [id] = outlook.state().selectedIds;
  expect(outlook.state().mails.find((mail) => mail.id === id)?.subject).toBe('From disk');
  expect(page.getState()).toMatchObject({ folderId: 'inbox', listInFront: false });
});

test('[O3] calls are counted in all and for the open email', async () => {
  const { actions, org, outlook, page } = await open();
  org.calls = 3;
  await actions.countCalls();
  expect(page.getState().calls).toEqual({ all: 3, forThisEmail: 3 });
  actions.select(outlook.state().mails[0]?.id ?? '');
  org.calls = 5;
  await actions.countCalls();
  expect(page.getState().calls).toEqual({ all: 5, forThisEmail: 2 });
});

test('[O3] faults of the org and habits of Outlook are set and taken back alike', async () => {
  const { actions, org, outlook, page } = await open();
  await actions.setFaults(['slow', 'validation', 'rights', 'no-item-changed']);
  expect(org.wrongs?.faults).toEqual([{ kind: 'latency', ms: 3_000 }]);
  expect(org.wrongs?.validationRules).toHaveLength(2);
  expect(org.wrongs?.rights.denied).toHaveProperty('Opportunity');
  expect(outlook.state().habits.itemChanged).toBe('never');
  await actions.setFaults([]);
  expect(org.wrongs).toEqual({
    faults: [],
    validationRules: [],
    rights: { denied: {}, fields: {} },
  });
  expect(outlook.state().habits).toEqual(ordinary);
  expect(page.getState().faults).toEqual([]);
});

test('a fault that strikes once goes from the toolbar when it has struck', async () => {
  const { actions, org, page } = await open();
  await actions.setFaults(['dropped', 'slow']);
  org.armed = ['dropAnswer', 'latency'];
  await actions.countCalls();
  expect(page.getState().faults).toEqual(['dropped', 'slow']);
  org.armed = ['latency'];
  await actions.countCalls();
  expect(page.getState().faults).toEqual(['slow']);
});

test('a habit that only a new pane feels loads the pane anew', async () => {
  const { actions, page } = await open();
  await actions.setFaults(['storage-blocked']);
  expect(page.getState().paneLoad).toBe(1);
  await actions.setFaults(['storage-blocked', 'slow-office']);
  expect(page.getState().paneLoad).toBe(1);
  await actions.setFaults([]);
  expect(page.getState().paneLoad).toBe(2);
});

test('starting over brings everything back to the start', async () => {
  const { actions, org, outlook, page } = await open();
  await actions.importFiles([file('a.eml', eml)]);
  await actions.setFaults(['offline', 'silent-office']);
  await actions.startOver();
  expect(org.resets).toBe(1);
  expect(outlook.state().habits).toEqual(ordinary);
  expect(outlook.state().mails.map(({ subject }) => subject)).not.toContain('From disk');
  expect(page.getState()).toMatchObject({ faults: [], folderId: 'inbox', paneOpen: true });
});

test('a pane that is not pinned closes with its email', async () => {
  const { actions, outlook, page } = await open();
  const id = outlook.state().mails[0]?.id ?? '';
  actions.select(id);
  expect(page.getState().paneOpen).toBe(true);
  page.setState({ pinned: false });
  actions.select(id);
  expect(page.getState().paneOpen).toBe(false);
});

test('every fault has a name and a label of its own', () => {
  for (const key of ['name', 'label'] as const)
    expect(new Set(faults.map((fault) => fault[key])).size).toBe(faults.length);
  expect(habitsFor([])).toEqual(ordinary);
  expect(orgWrongs(faults.map(({ name }) => name)).faults.length).toBeGreaterThan(5);
  expect(spent(['slow'], [])).toEqual([]);
});

test.each([
  ['?theme=dark&lang=he&width=400', { dark: true, language: 'he', paneWidth: 400 }],
  ['?theme=light&lang=not%20a%20tag&width=9000', { dark: false, language: 'en', paneWidth: 320 }],
  ['', { dark: true, language: 'en', paneWidth: 320 }],
] as const)('the address “%s” sets the page', (search, settings) => {
  expect(pageSettings(search, 'en', true)).toEqual(settings);
});

test('an org that does not answer is told as such, and never throws', async () => {
  const org = createOrgControl('http://org', () => Promise.reject(new TypeError('offline')));
  expect(await org.log()).toBeNull();
  expect(await org.armed()).toBeNull();
  expect(await org.reset()).toBe(false);
  const nothing = { faults: [], validationRules: [], rights: { denied: {}, fields: {} } };
  expect(await org.set(nothing)).toBe(false);
});

test('[O1] mails that are no good MIME open all the same', async () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const place = { id: 'x', folderId: 'inbox', createdAt: now };
  const broken = [
    '',
    '\r\n\r\n',
    'no headers at all',
    'Subject: open boundary\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n\r\ntext',
    'Subject: no boundary\r\nContent-Type: multipart/mixed\r\n\r\ntext',
    'Subject: bad base64\r\nContent-Transfer-Encoding: base64\r\n\r\n$$$$',
    'From: <<<@@>>>\r\nTo: ,,,;\r\nDate: yesterday\r\nSubject: =?utf-8?Q?broken?= =?x\r\n\r\n',
    `Subject: deep\r\n${Array.from({ length: 600 }, (_, n) => `Content-Type: multipart/mixed; boundary="b${String(n)}"\r\n\r\n--b${String(n)}\r\n`).join('')}`,
  ];
  for (const text of broken) {
    const mail = await openEml(bytes(text), place);
    expect(mail.sentAt).toBe(now);
    expect(typeof mail.html).toBe('string');
  }
});

test('[O1] a mail with 300 recipients and a body of 2 MB opens', async () => {
  const to = Array.from({ length: 300 }, (_, n) => `p${String(n)}@x.example`).join(', ');
  const raw = mimeBytes(
    [
      ['From', 'a@b.example'],
      ['To', to],
      ['Subject', 'Big'],
    ],
    htmlPart('<p>words</p>\n'.repeat(150_000)),
  );
  const mail = await openEml(raw, { id: 'x', folderId: 'inbox', createdAt: now });
  expect(mail.to).toHaveLength(300);
  expect(mail.html.length).toBeGreaterThan(1_900_000);
}, 30_000);

test('a file’s name in another script survives the way', async () => {
  const raw = mimeBytes([['Subject', 'x']], {
    type: 'multipart/mixed',
    parts: [htmlPart('x'), filePart('application/pdf', 'Über 見積書 "x".pdf', new Uint8Array([1]))],
  });
  const { files } = await openEml(raw, { id: 'x', folderId: 'inbox', createdAt: now });
  expect(files.map(({ name }) => name)).toEqual(['Über 見積書 "x".pdf']);
});
