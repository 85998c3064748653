import all from 'email-providers/all.json';
import { freeMailOf, type FreeMail } from './free-mail.ts';

/** Some 8 700 providers, 44 kB compressed: import this file lazily. */
export const allFreeMail: FreeMail = freeMailOf(all);
