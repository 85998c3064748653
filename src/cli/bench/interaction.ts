import type { Locator } from 'playwright-core';
import { makeId } from '../../sandbox/org/ids.ts';
import type { Org } from '../../sandbox/org/org.ts';
import { plant } from '../../sandbox/org/seed.ts';
import type { Figure } from './figure.ts';
import { openEml, select, withBenchPane, type BenchPane } from './support/bench-pane.ts';
import { addFrameSampler, framesDuring, type Frames } from './support/frame-sampler.ts';

/** A slow laptop: this many times slower than the machine that measures. */
const SLOW_DOWN = 4;
/** Recipients of the mail; each has a contact with an account of its own, so twice as many records are related. */
const PEOPLE = 100;
const SUBJECT = 'To everybody at the fair';
const TYPED = 'Notes for the next meeting';
const SWITCHES = [
  'Re: SIM cards for 12 trailers',
  'Cold chain monitoring: agenda for Thursday',
  'Alarmes de hayon : merci pour votre retour',
] as const;

const personAt = (n: number): string => `guest${String(n)}@stand${String(n)}.example`;

/**
 * How smoothly the pane is drawn, on a processor four times slower, while mails are switched, the dialog opens and somebody types in
 * it, with 200 related records. _Idle_ is the same page with nothing to do, in the same run: what this machine draws at best.
 */
export const interactionFigures = (): Promise<readonly Figure[]> =>
  withBenchPane(measure, async (page, { org }) => {
    invite(org.org);
    await addFrameSampler(page);
  });

async function measure(bench: BenchPane): Promise<readonly Figure[]> {
  const { page, pane, session } = bench;
  await openEml(bench, SUBJECT, everybody());
  const records = await pane.locator('main [data-record-row]').count();
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
  const idle = await framesDuring(pane, () => page.waitForTimeout(500));
  const switching = await framesDuring(pane, async () => {
    for (const subject of SWITCHES) await select(bench, subject);
    await select(bench, SUBJECT);
  });
  const subject = pane.getByRole('dialog').getByRole('textbox', { name: 'Subject' });
  let opened = Number.NaN;
  const opening = await framesDuring(pane, async () => {
    const start = performance.now();
    await pane.getByRole('button', { name: 'Save', exact: true }).click();
    await subject.waitFor();
    opened = performance.now() - start;
  });
  const typing = await framesDuring(pane, () => typeInto(subject));
  return [
    { name: 'interaction.records', value: records, unit: 'rows' },
    ...figuresOf('idle', idle, idle),
    ...figuresOf('switching', switching, idle),
    ...figuresOf('opening-dialog', opening, idle),
    { name: 'interaction.opening-dialog.until-shown', value: opened, unit: 'ms' },
    ...figuresOf('typing', typing, idle),
  ];
}

const figuresOf = (name: string, { median, p95, worst }: Frames, idle: Frames): Figure[] => [
  { name: `interaction.${name}.frame.median`, value: median, unit: 'ms' },
  { name: `interaction.${name}.frame.p95`, value: p95, unit: 'ms' },
  { name: `interaction.${name}.frame.worst`, value: worst, unit: 'ms' },
  // 1 = as smooth as a page that does nothing.
  { name: `interaction.${name}.frame.p95.to-idle`, value: p95 / idle.p95, unit: 'ratio' },
];

async function typeInto(field: Locator): Promise<void> {
  await field.click();
  await field.pressSequentially(TYPED, { delay: 60 });
}

/** A contact and an account for everybody on the mail. */
function invite({ engine }: Org): void {
  const work = { engine, now: '2026-03-01T00:00:00.000Z' };
  const by = [...engine.store.live('User')][0]?.['Id'];
  const owner = typeof by === 'string' ? by : '';
  for (let n = 0; n < PEOPLE; n += 1) {
    const AccountId = makeId('001', 900_000 + n);
    plant(work, 'Account', { Id: AccountId, Name: `Stand ${String(n)}` }, owner);
    const name = { Name: `Guest ${String(n)}`, LastName: `Guest ${String(n)}` };
    plant(
      work,
      'Contact',
      { Id: makeId('003', 900_000 + n), ...name, Email: personAt(n), AccountId },
      owner,
    );
  }
  engine.store.settle();
}

function everybody(): string {
  const people = Array.from({ length: PEOPLE }, (_, n) => `Guest ${String(n)} <${personAt(n)}>`);
  return [
    `From: Guest 0 <${personAt(0)}>`,
    `To: ${people.slice(1).join(',\r\n ')}`,
    `Subject: ${SUBJECT}`,
    'Message-ID: <fair@stand0.example>',
    'Date: Fri, 20 Nov 2026 10:00:00 +0100',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'See you at the fair.',
    '',
  ].join('\r\n');
}
