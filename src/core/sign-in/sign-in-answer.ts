import { fail, ok, type Result } from '../result.ts';

/** What Salesforce sent the window back with, cut down to what the flow needs. */
export type SignInAnswer =
  | { readonly kind: 'code'; readonly state: string; readonly code: string }
  | {
      readonly kind: 'error';
      readonly state: string;
      readonly error: string;
      readonly description: string;
    };

const STATE = /^[\w-]{20,200}$/;
const CODE = /^[\x21-\x7e]{1,2000}$/;
const ERROR = /^[\w-]{1,60}$/;
const MAX_DESCRIPTION = 300;
/** A message is a code and a state: whatever is longer is not ours. Characters. */
const MAX_MESSAGE = 5_000;
const MARK = 'sidecar-sign-in';

/** From the parameters of the result page's address; null for what is no answer of a sign-in. */
export function answerOf(parameter: (name: string) => string | null): SignInAnswer | null {
  const state = parameter('state') ?? '';
  if (!STATE.test(state)) return null;
  const code = parameter('code') ?? '';
  if (CODE.test(code)) return { kind: 'code', state, code };
  const error = parameter('error') ?? '';
  if (!ERROR.test(error)) return null;
  const description = (parameter('error_description') ?? '').slice(0, MAX_DESCRIPTION);
  return { kind: 'error', state, error, description };
}

/** As the result page posts it: Office's dialogs carry strings only. */
export const messageOf = (answer: SignInAnswer): string =>
  JSON.stringify({ from: MARK, ...answer });

/** Null for any message that the result page did not write; other scripts post messages too. */
export function readMessage(message: unknown): SignInAnswer | null {
  if (typeof message !== 'string' || message.length > MAX_MESSAGE) return null;
  let value: unknown;
  try {
    value = JSON.parse(message);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const parts = new Map<string, unknown>(Object.entries(value));
  if (parts.get('from') !== MARK) return null;
  const text = (name: string): string | null => {
    const part = parts.get(name);
    return typeof part === 'string' ? part : null;
  };
  return answerOf((name) => text(name === 'error_description' ? 'description' : name));
}

/** What the window shows to copy where it cannot answer by itself. Worth nothing without the verifier that the pane keeps. */
export const oneTimeCode = ({ state, code }: { state: string; code: string }): string =>
  `${state}.${code}`;

/** A pasted code; line breaks and blanks that copying adds are dropped. */
export function readOneTimeCode(pasted: string): Result<SignInAnswer, 'unreadable'> {
  const text = pasted.length > MAX_MESSAGE ? '' : pasted.replace(/\s/g, '');
  const dot = text.indexOf('.');
  const [state, code] = [text.slice(0, Math.max(dot, 0)), text.slice(dot + 1)];
  return STATE.test(state) && CODE.test(code)
    ? ok({ kind: 'code', state, code })
    : fail('unreadable');
}
