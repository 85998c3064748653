import type { Theme } from '../../core/ports/mail-host.ts';
import type { OfficeRuntime, OfficeThemeColours } from './office-runtime.ts';
import type { PaneWindow } from './pane-window.ts';
import { given } from './item-parts.ts';
import { listen } from './selection-watch.ts';

export type ThemeWatch = {
  now(): Theme;
  onTheme(listener: (theme: Theme) => void): () => void;
};

/**
 * Outlook tells four colours and not whether they are dark; a dark background is what has less light than middle grey. Hosts
 * without a theme (before Mailbox 1.14, mobile) leave us with the browser's preference, which follows the system.
 */
export function watchTheme(office: OfficeRuntime, window: PaneWindow): ThemeWatch {
  const listeners = new Set<(theme: Theme) => void>();
  const preference = window.matchMedia('(prefers-color-scheme: dark)');
  // Office's own property may still be the old one when the event comes (office-js issue 6348).
  let announced: OfficeThemeColours | null = null;
  let told = now();

  function now(): Theme {
    const theme = announced ?? given(() => office.context.officeTheme);
    return { dark: isDark(theme?.bodyBackgroundColor) ?? preference.matches };
  }

  function tell(): void {
    const theme = now();
    if (theme.dark === told.dark) return;
    told = theme;
    for (const listener of [...listeners]) listener(theme);
  }

  if (office.context.requirements.isSetSupported('Mailbox', '1.14'))
    listen(office, office.EventType.OfficeThemeChanged, (event) => {
      announced = coloursOf(event) ?? announced;
      tell();
    });
  preference.addEventListener('change', tell);

  return {
    now,
    onTheme(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function coloursOf(event: unknown): OfficeThemeColours | null {
  if (typeof event !== 'object' || event === null || !('officeTheme' in event)) return null;
  const theme = event.officeTheme;
  if (typeof theme !== 'object' || theme === null || !('bodyBackgroundColor' in theme)) return null;
  const colour = theme.bodyBackgroundColor;
  return typeof colour === 'string' ? { bodyBackgroundColor: colour } : null;
}

/** Whether Outlook is dark at this moment; for the frame before there is anything that could follow it. */
export const isDarkNow = (office: OfficeRuntime, window: PaneWindow): boolean =>
  isDark(given(() => office.context.officeTheme)?.bodyBackgroundColor) ??
  window.matchMedia('(prefers-color-scheme: dark)').matches;

/** Relative luminance by WCAG; null for what is no `#rgb` or `#rrggbb`. */
export function isDark(colour: string | undefined): boolean | null {
  const digits = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(colour?.trim() ?? '')?.[1];
  if (digits === undefined) return null;
  const pairs = (digits.length === 3 ? digits.replace(/./g, '$&$&') : digits).match(/../g) ?? [];
  const [r = 0, g = 0, b = 0] = pairs.map((pair) => linear(parseInt(pair, 16) / 255));
  const luminance = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return luminance < 0.18;
}

const linear = (part: number): number =>
  part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
