import { badges, meeting, registration } from './footer-words.ts';
import type { Traits } from './traits.ts';

/** `Mon 12/24  Carl Reyes`, `December 22-26`, `9:00 a.m. - 5:00 p.m.`: when, not who. */
const isSchedule = (text: string): boolean =>
  /^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?\.?,?[\s:–-]{1,3}(\d|mon|tue|wed|thu|fri|sat|sun|to\b)/i.test(
    text,
  ) ||
  /^(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?\s\d{1,2}\b/i.test(
    text,
  ) ||
  /\d{1,2}([:.]\d\d)?\s?([ap]\.?m\.?)?\s?[-–]\s?\d{1,2}([:.]\d\d)?\s?[ap]\.?m\b/i.test(text) ||
  /\b\d{1,2}[:.]\d\d\s?[-–]\s?\d{1,2}[:.]\d\d\b/.test(text);

/** `Questions? Call …`, `View invoice: https://…`: what the reader shall do. */
const isCallToAction = (text: string): boolean =>
  /^\W{0,4}(questions\b|need help|for (more|further|additional) |to (view|see|read|learn|register|unsubscribe|join|pay|confirm|reset|download) |call (me|us|my|our|him|her|now|today)?\b|contact (us|me|support|our)|visit (us|our|the)|view |click |reply |register |download |track |learn more|see |pay |confirm |log ?in|sign (in|up)|please |if you |read more|open |check |get |follow )/i.test(
    text,
  ) || /\p{L}\?\s\p{Lu}/u.test(text);

/** How much a line looks like part of a signature (positive) or of the text above it (negative). */
export function lineScore(line: Traits): number {
  if (line.blank) return 0;
  if (line.rule) return 0.2;
  if (line.closing) return 0.3;
  if (meeting.test(line.raw)) return -4;
  if (isSchedule(line.text)) return -1.5;
  if (line.words.length > 1 && badges.test(line.text)) return 0.8;
  const gains = contactScore(line) + identityScore(line);
  const score = gains - proseCost(line, gains);
  if (score !== 0) return score;
  return line.words.length <= 4 ? -0.25 : -0.7;
}

/** How long a line is to read: one whose short parts stand side by side, `Jo Doe | Buyer | Acme | T …`, is as long as a few. */
const lengthOf = ({ words, text }: Traits): number => {
  const parts = text.split(/\s[|·•‖¦]\s/u).length;
  return parts >= 3 && words.length <= 7 * parts && !registration.test(text)
    ? Math.min(words.length, 9)
    : words.length;
};

function contactScore(line: Traits): number {
  const count = lengthOf(line);
  const emails = line.links.some((link) => link.kind === 'email');
  const urls = line.links.some((link) => link.kind === 'url');
  const phone = line.phones.length > 0 && count <= 18;
  let score = 0;
  if (phone) score += line.phones.some((found) => found.labelled) ? 3.4 : 2.6;
  if (emails && count <= 16) score += 2.6;
  if (urls && count <= 8 && !/^\[?\d+\]?[\s:]/.test(line.text))
    score += line.text.length < 60 ? 1.8 : 0.2;
  if (line.labelled && (phone || emails || urls || count <= 6)) score += 0.8;
  return score;
}

function identityScore(line: Traits): number {
  const count = lengthOf(line);
  let score = 0;
  if (line.ofSender > 0 && count <= 9) score += 1.6 + 0.9 * Math.min(line.ofSender, 2);
  if (line.nameWords >= 2) score += 0.9;
  if (line.inner) score += 1.2;
  if (line.prose <= 1 && line.nameWords < 6) {
    const calm = line.prose === 0 ? 1 : 0.4;
    if (line.title && count <= 12) score += 1.8 * calm;
    if ((line.legalForm || line.organisation) && count <= 14) score += 1.5 * calm;
    if (line.department && count <= 10) score += calm;
  }
  if (count <= 16 && line.prose <= 1 && (line.street || (line.postal && line.phones.length === 0)))
    score += 1.3;
  if (/\s[|·•]\s/.test(line.text) && count <= 22) score += 1;
  return score;
}

function proseCost(line: Traits, gains: number): number {
  const count = lengthOf(line);
  const { text } = line;
  const holds = line.links.length > 0 || line.phones.length > 0;
  let cost = 0;
  if (count > 22) cost += 5;
  else if (count > 13) cost += holds || line.legalForm || line.organisation ? 0.8 : 3;
  else if (count >= 8 && gains < 2) cost += 1;
  const firm = (line.street || line.postal) && count <= 12;
  if (line.prose >= (firm ? 2 : 1) && count >= 5) cost += 1 + 0.7 * line.prose;
  if (text.endsWith('?')) cost += 2.5;
  if (text.endsWith(':') && count > 3) cost += 1;
  if (/^(\[\d+\]|\d{1,2}[.):]\s|[*+•-]\s)/.test(line.raw.trim()) && (gains < 3 || !holds))
    cost += 2.5;
  if (count >= 6 && line.small > 0.6) cost += line.small > 0.8 ? 2 : 1.2;
  if (/[{};\\$<>=]|\w\(\)/.test(text) && !holds) cost += 2.5;
  if (line.greeting) cost += 4;
  if (isCallToAction(text) && line.ofSender === 0) cost += 4;
  if (/\p{Ll}{3}[.!]$/u.test(text) && count >= 5 && !line.legalForm && !line.organisation)
    cost += 1.2;
  return cost;
}
