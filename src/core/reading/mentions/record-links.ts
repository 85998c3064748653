import { keyPrefix, parseRecordId } from '../../crm/ids.ts';
import type { RecordLink } from '../content.ts';
import { decodePercent } from '../links/unwrap.ts';

const salesforceHost =
  /^https?:\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:salesforce\.com|force\.com|salesforce\.mil|cloudforce\.com|visualforce\.com|salesforce-sites\.com|salesforce-experience\.com|site\.com))(?=[/:?#]|$)/i;

/** Ids that stand in links without being the record: the org, a session's profile. */
const notRecords = new Set(['00D', '00e', '0DM', '04t', '033']);

const limit = 4000;

/**
 * The records that a link to Salesforce leads to: Lightning (`/lightning/r/Account/001…/view`), classic (`/001…`),
 * Visualforce (`?id=001…`), console and login links that carry the way as a parameter, also doubly encoded.
 */
export function recordsInLink(url: string): readonly RecordLink[] {
  const host = salesforceHost.exec(url)?.[1]?.toLowerCase();
  if (host === undefined) return [];
  const path = decodePercent(decodePercent(url.slice(0, limit))).slice(url.indexOf(host));
  const found: RecordLink[] = [];
  for (const match of path.matchAll(
    /(?<=[/=#?&:])([a-zA-Z0-9]{18}|[a-zA-Z0-9]{15})(?=$|[/?&#.)\s"'>,;])/g,
  )) {
    const id = parseRecordId(match[1] ?? '');
    if (id === null || notRecords.has(keyPrefix(id)) || !looksLikeId(id)) continue;
    if (!found.some((link) => link.id === id)) found.push({ id, host });
  }
  return found;
}

/** Words of 15 letters stand in paths too; ids count up in digits. */
const looksLikeId = (id: string): boolean =>
  /^[a-zA-Z0-9]{3}/.test(id) && (id.slice(0, 15).match(/\d/g)?.length ?? 0) >= 3;
