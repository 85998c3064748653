import type { KeyboardEvent } from 'react';

/** ↑ and ↓ go from one to the next of what this selector finds inside; Tab goes through what else the rows hold. */
export const moveBetween =
  (selector: string) =>
  (event: KeyboardEvent<HTMLElement>): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const from = event.target;
    if (step === undefined || !(from instanceof HTMLElement) || !from.matches(selector)) return;
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>(selector)];
    const next = rows[rows.indexOf(from) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

/** Inside a list of records. */
export const moveBetweenRows = moveBetween('[data-record-row]');
