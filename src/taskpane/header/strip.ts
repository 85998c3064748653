export type HeaderTone = 'neutral' | 'good' | 'attention' | 'bad';
export type HeaderIcon =
  | 'circle'
  | 'pencil'
  | 'people'
  | 'prohibited'
  | 'spinner'
  | 'check'
  | 'cross'
  | 'question'
  | 'cloud-off'
  | 'pause'
  | 'warning';

export type HeaderAction =
  | 'open'
  | 'sign-in'
  | 'try-again'
  | 'save-again'
  | 'check-now'
  | 'skip-files'
  | 'fix'
  | 'take-back'
  | 'send-now'
  | 'not-this';

export type HeaderButton = {
  readonly label: string;
  readonly action: HeaderAction;
  readonly primary: boolean;
  /** Set = off, and why; the button keeps the focus and says it (V1). */
  readonly off: string | null;
};

/** The state strip: the one answer to "is it saved?" (V1). */
export type HeaderView = {
  readonly icon: HeaderIcon;
  readonly tone: HeaderTone;
  readonly title: string;
  readonly detail: string;
  readonly button: HeaderButton | null;
  /** The detail counts: read out once, with the title, not every second. */
  readonly counts?: boolean;
};

/** A button of the strip. */
export const button = (
  label: string,
  action: HeaderAction,
  off: string | null = null,
  primary = true,
): HeaderButton => ({
  label,
  action,
  primary,
  off,
});

/** A state of the strip. */
export const view = (
  icon: HeaderIcon,
  tone: HeaderTone,
  title: string,
  detail: string,
  with_: HeaderButton | null,
): HeaderView => ({ icon, tone, title, detail, button: with_ });
