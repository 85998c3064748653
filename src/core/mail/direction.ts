import { whichRule, type Rules } from '../participants/rules.ts';
import type { Mail } from './mail.ts';

const isOurs = (written: string, rules: Rules): boolean =>
  whichRule(written, rules).some(({ kind }) => kind === 'own' || kind === 'internal');

/** Outgoing = From or Sender is an own address or of a corporate domain; folders are never looked at (V9). */
export const isOutgoing = (mail: Pick<Mail, 'from' | 'sender'>, rules: Rules): boolean =>
  [mail.from, mail.sender].some((one) => one !== null && isOurs(one.address, rules));
