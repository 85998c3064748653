import type { KeyboardEvent } from 'react';

/** ↑ and ↓ go from row to row inside a list of records; Tab goes through each row's own buttons as well. */
export function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const from = event.target;
  if (step === undefined || !(from instanceof HTMLElement) || !from.matches('[data-record-row]'))
    return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-record-row]')];
  const next = rows[rows.indexOf(from) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
