import type { KeyboardEvent } from 'react';

const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex="0"]';

/** Keeps Tab within a box: a modal dialog in a frame would let it out into the page around the frame, which is Outlook. */
export function cycleFocus(event: KeyboardEvent<HTMLElement>, box = event.currentTarget): void {
  if (event.key !== 'Tab' || event.defaultPrevented) return;
  const all = [...box.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    ({ offsetParent, tabIndex }) => offsetParent !== null && tabIndex >= 0,
  );
  const [first] = all;
  const last = all.at(-1);
  const [from, to] = event.shiftKey ? [first, last] : [last, first];
  if (event.target !== from || !to) return;
  event.preventDefault();
  to.focus();
}
