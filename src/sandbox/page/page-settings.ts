/** What the address of the page may set: `sandbox.html?theme=dark&lang=he&width=400`. */
export type PageSettings = {
  readonly dark: boolean;
  /** BCP 47; Outlook's display language, which the pane follows. */
  readonly language: string;
  readonly paneWidth: PaneWidth;
};

export const paneWidths = [320, 350, 400, 480] as const;
export type PaneWidth = (typeof paneWidths)[number];

export function pageSettings(search: string, language: string, prefersDark: boolean): PageSettings {
  const asked = new URLSearchParams(search);
  const theme = asked.get('theme');
  return {
    dark: theme === null ? prefersDark : theme === 'dark',
    // A browser may call itself what is no language tag (`en-US@posix`).
    language: knownLanguage(asked.get('lang')) ?? knownLanguage(language) ?? 'en-US',
    paneWidth: paneWidths.find((width) => String(width) === asked.get('width')) ?? 320,
  };
}

function knownLanguage(tag: string | null): string | null {
  try {
    return tag === null ? null : (Intl.getCanonicalLocales(tag)[0] ?? null);
  } catch {
    return null;
  }
}
