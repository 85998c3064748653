import { html, type Content, type Markup } from './markup.ts';

const PLACES = [
  ['/browse', 'Objects'],
  ['/browse/log', 'API log'],
  ['/browse/faults', 'Faults and rules'],
  ['/browse/world', 'World'],
] as const;

/** A whole page: what all pages share around what is their own. `place` marks the entry of the navigation. */
export function frame(title: string, place: string, content: Content): Markup {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – Simulated org</title>
        <link rel="stylesheet" href="/browse/style.css" />
        <script src="/browse/script.js" defer></script>
      </head>
      <body>
        <a class="skip" href="#main">To the content</a>
        <header>
          <p>Simulated Salesforce org</p>
          <nav aria-label="Browse">
            <ul>
              ${PLACES.map(([path, label]) => html`<li><a href="${path}" ${path === place ? html` aria-current="page"` : null}>${label}</a></li>`)}
            </ul>
          </nav>
        </header>
        <main id="main">
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`;
}

/** A table that scrolls on its own where the page is narrow, and that a keyboard can scroll. */
export function scrolling(label: string, table: Markup): Markup {
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${label}">${table}</div>`;
}
