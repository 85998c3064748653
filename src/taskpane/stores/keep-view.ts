import { parseRecordId, type RecordId } from '../../core/crm/ids.ts';
import type { Services } from '../services.ts';
import type { MailStore } from './mail-store.ts';
import type { OpenedMail } from './opened-mail.ts';
import { VIEW_DRAWER } from './view-drawer.ts';

/** Clicks come in bursts; one write is enough. Milliseconds. */
const GATHER = 300;

/** What the user did on a mail that neither Outlook nor Salesforce knows of. */
type View = Pick<OpenedMail, 'allowed' | 'linkChoices' | 'openRecords' | 'tab'>;

const viewOf = ({ allowed, linkChoices, openRecords, tab }: OpenedMail): View => ({
  allowed,
  linkChoices,
  openRecords,
  tab,
});

const EMPTY = JSON.stringify({ allowed: [], linkChoices: {}, openRecords: [], tab: null });

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one: unknown) => typeof one === 'string') : [];

const ids = (value: unknown): readonly RecordId[] =>
  texts(value).flatMap((one) => parseRecordId(one) ?? []);

/** Shows a mail as it was left. What is kept on a device is not trusted: only what has the right form is taken. */
function restore(mails: MailStore, kept: unknown): void {
  if (typeof kept !== 'object' || kept === null) return;
  const { allowed, linkChoices, openRecords, tab } = kept as Record<string, unknown>;
  const { allow, toggleLink, openRecord, showTab } = mails.getState();
  for (const [id, link] of Object.entries(linkChoices ?? {})) {
    const record = parseRecordId(id);
    if (record && typeof link === 'boolean') toggleLink(record, link);
  }
  for (const id of ids(openRecords)) openRecord(id, true);
  if (typeof tab === 'string') showTab(tab);
  for (const address of texts(allowed)) allow(address, true);
}

/**
 * Outlook on the web may load the pane anew instead of telling it of another mail (office-js issue 5987): ticks, *Allow this time*,
 * the tab and open rows of each mail outlive that. Returns how to stop.
 */
export function keepView({
  services: { device, platform },
  mails,
}: {
  readonly services: Pick<Services, 'device' | 'platform'>;
  readonly mails: MailStore;
}): () => void {
  /** Mails met in this life of the pane → what is kept of them; undefined while that is being read. */
  const known = new Map<string, string | undefined>();

  const meet = async (itemId: string): Promise<void> => {
    known.set(itemId, undefined);
    const kept = await device.get(VIEW_DRAWER, itemId);
    const { opened } = mails.getState();
    const untouched = opened?.ref.itemId === itemId && JSON.stringify(viewOf(opened)) === EMPTY;
    known.set(itemId, EMPTY);
    if (kept.ok && untouched) restore(mails, kept.value);
  };
  const keep = async (itemId: string): Promise<void> => {
    await platform.wait(GATHER);
    const json = known.get(itemId);
    const { opened } = mails.getState();
    if (opened?.ref.itemId !== itemId) return;
    const view = viewOf(opened);
    if (JSON.stringify(view) === json) await device.put(VIEW_DRAWER, itemId, view);
  };

  return mails.subscribe(({ opened }) => {
    if (!opened) return;
    const { itemId } = opened.ref;
    if (!known.has(itemId)) {
      void meet(itemId);
      return;
    }
    const json = JSON.stringify(viewOf(opened));
    if (known.get(itemId) === undefined || known.get(itemId) === json) return;
    known.set(itemId, json);
    void keep(itemId);
  });
}
