import { epochOfIso, isoOf } from '../mail/mail-date-civil.ts';
import { ianaZone } from '../mail/mail-date.ts';

type Separators = { readonly group: string; readonly decimal: string };

function separatorsOf(language: string): Separators {
  const parts = ((): readonly Intl.NumberFormatPart[] => {
    try {
      return new Intl.NumberFormat(language).formatToParts(12_345.6);
    } catch {
      return new Intl.NumberFormat('en').formatToParts(12_345.6);
    }
  })();
  const find = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return { group: find('group'), decimal: find('decimal') || '.' };
}

/**
 * A number as typed in the user's language: `1.234,5` in German, `1,234.5` in English. What is no number is given back as it was
 * typed, so that it can be told at the field instead of vanishing; null for nothing.
 */
export function typedNumber(text: string, language: string): number | string | null {
  const { group, decimal } = separatorsOf(language);
  const plain = text.replace(/[\s\u00a0\u202f'’%]/g, '');
  if (plain === '') return null;
  const ungrouped = group.trim() === '' ? plain : withoutGroups(plain, group, decimal);
  const wanted = ungrouped.replace(decimal, '.');
  return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(wanted) ? Number(wanted) : text;
}

/** `1.5` in German is no grouping: groups have three digits, and stand before the decimal mark. */
function withoutGroups(text: string, group: string, decimal: string): string {
  const [whole = '', ...rest] = text.split(decimal);
  const grouped = whole.split(group);
  const isGrouping =
    grouped.length > 1 &&
    /^[+-]?\d{1,3}$/.test(grouped[0] ?? '') &&
    grouped.slice(1).every((part) => /^\d{3}$/.test(part));
  return [isGrouping ? grouped.join('') : whole, ...rest].join(decimal);
}

/** A number as the user's language writes it, without grouping, so that it can be edited. */
export function numberText(value: number, language: string): string {
  const { decimal } = separatorsOf(language);
  return String(value).replace('.', decimal);
}

function clock(epoch: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(epoch);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/** An instant as a clock in the user's zone shows it, `2026-11-19T09:14`; empty for what is no instant. */
export function clockOf(iso: string, hostZone: string): string {
  const epoch = epochOfIso(iso);
  return epoch === null ? '' : clock(epoch, ianaZone(hostZone));
}

/**
 * The instant at which a clock in the user's zone shows this, in Salesforce's form. An hour that a change of clocks leaves out
 * becomes the hour after, one that comes twice the first of the two. Null for what is no date.
 */
export function instantOf(local: string, hostZone: string): string | null {
  const wanted = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local) ? epochOfIso(`${local}:00Z`) : null;
  if (wanted === null) return null;
  const zone = ianaZone(hostZone);
  const offset = (epoch: number): number =>
    (epochOfIso(`${clock(epoch, zone)}:00Z`) ?? epoch) - epoch;
  const DAY = 86_400_000;
  const offsets = [offset(wanted - DAY), offset(wanted + DAY)];
  const fits = offsets.map((by) => wanted - by).filter((epoch) => clock(epoch, zone) === local);
  const epoch = fits.length > 0 ? Math.min(...fits) : wanted - Math.min(...offsets);
  return `${isoOf(epoch).slice(0, 19)}.000+0000`;
}
