/** Every open modal dialog of the page, the uppermost last, with what had the focus before. */
const open: { readonly dialog: HTMLDialogElement; readonly before: Element | null }[] = [];

const FOCUSABLE =
  'button:not([disabled]), input:not([disabled]), select, textarea, a[href], [tabindex="0"]';

/** jsdom knows neither: what browsers do with `open` and the focus. It leaves everything outside of the dialog within reach. */
Object.assign(HTMLDialogElement.prototype, {
  showModal(this: HTMLDialogElement): void {
    if (this.open || !this.isConnected) throw new Error('InvalidStateError');
    open.push({ dialog: this, before: document.activeElement });
    this.setAttribute('open', '');
    this.querySelector<HTMLElement>(FOCUSABLE)?.focus();
  },
  close(this: HTMLDialogElement): void {
    const at = open.findIndex(({ dialog }) => dialog === this);
    if (!this.open || at < 0) return;
    this.removeAttribute('open');
    const [closed] = open.splice(at, 1);
    if (closed?.before instanceof HTMLElement) closed.before.focus();
    queueMicrotask(() => this.dispatchEvent(new Event('close')));
  },
});
