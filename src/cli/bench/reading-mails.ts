/** Mails to measure reading with: ordinary ones, a newsletter, and ones made to make a parser slow. All generated here. */
export type BenchMail = { readonly html: string | null; readonly text: string | null };

const first = ['Jo', 'Ana', 'Piet', 'Mei', 'Lars', 'Zofia', 'Omar', 'Ines'];
const last = ['Doe', 'Silva', 'de Vries', 'Chen', 'Berg', 'Nowak', 'Haddad', 'Moreau'];
const titles = ['Head of Sales', 'Software Engineer', 'Account Manager', 'Buyer', 'CEO'];
const companies = ['Acme GmbH', 'Globex Inc.', 'Initech Ltd', 'Umbrella S.A.', 'Hooli AB'];
const prose =
  'Thanks for the quick answer, we looked at the offer again and would like to talk about the dates in the second part.';

const at = <T>(list: readonly [T, ...T[]] | readonly T[], index: number): T =>
  list[index % list.length] as T;

const person = (index: number): string => `${at(first, index)} ${at(last, index * 3 + 1)}`;

function signature(index: number): readonly string[] {
  return [
    person(index),
    `${at(titles, index)} | ${at(companies, index)}`,
    `Phone: +49 30 1234${String(1000 + index)} | Mobile: +49 171 555${String(1000 + index)}`,
    `person${String(index)}@acme.example | www.acme.example`,
    `Main Street ${String(index + 1)}, 10115 Berlin, Germany`,
  ];
}

/** A mail as business sends it: a few sentences, a signature, and every second one the history below. */
export function ordinaryMail(index: number): BenchMail {
  const paragraphs = Array.from({ length: 2 + (index % 6) }, () => prose);
  const lines = [...paragraphs, 'Best regards,', ...signature(index)];
  const quoted = [...paragraphs, ...signature(index + 1)];
  if (index % 3 === 0) {
    const history = [
      `On 5 May 2026 at 10:00 ${person(index + 1)} <p@b.example> wrote:`,
      ...quoted.map((line) => `> ${line}`),
    ];
    return { html: null, text: [...lines, '', ...history].join('\n') };
  }
  const shown = lines.map((line) => `<p class="MsoNormal">${line}<o:p></o:p></p>`).join('\n');
  const head = `<div id="divRplyFwdMsg"><b>From:</b> ${person(index + 1)} &lt;p@b.example&gt;<br><b>Sent:</b> Tuesday, 5 May 2026 10:00<br><b>To:</b> me<br><b>Subject:</b> Offer</div>`;
  const below = quoted.map((line) => `<p>${line}</p>`).join('');
  return {
    html: `<html><body><div>${shown}</div><hr>${index % 2 === 0 ? head + below : ''}</body></html>`,
    text: null,
  };
}

/** A newsletter of tables in tables, about `bytes` long. */
export function newsletter(bytes: number): BenchMail {
  const card =
    '<tr><td style="padding:10px;border:1px solid #eee"><table width="100%"><tr><td><a href="https://click.news.example/t?id=1&amp;url=https%3A%2F%2Fshop.example%2Fitem">' +
    `<img src="https://img.example/1.png" alt="Item" width="200"></a></td><td><h2>An item &amp; its price</h2><p style="margin:0">${prose}</p><p>EUR 19.90</p></td></tr></table></td></tr>`;
  return {
    html: `<html><head><style>td{font:12px Arial}</style></head><body><table>${card.repeat(Math.ceil(bytes / card.length))}</table><p>Unsubscribe: https://news.example/u</p></body></html>`,
    text: null,
  };
}

const fill = (piece: string, bytes: number): string =>
  piece.repeat(Math.max(1, Math.ceil(bytes / piece.length)));

const html = (body: string): BenchMail => ({ html: body, text: null });
const text = (body: string): BenchMail => ({ html: null, text: body });

/** Mails that ask for quadratic time, by name; each about `bytes` long. */
export const hostileMails: Readonly<Record<string, (bytes: number) => BenchMail>> = {
  'deep-elements': (bytes) => html(fill('<div>', bytes / 2) + 'x' + fill('</div>', bytes / 2)),
  'deep-quotes': (bytes) => html(fill('<blockquote type="cite">a<br>', bytes)),
  'unclosed-inline': (bytes) => html(fill('<b><i><a href="https://a.example">x', bytes)),
  'closes-without-open': (bytes) => html(fill('<p>', 3000) + fill('</b></i></table></li>', bytes)),
  'deep-lists': (bytes) => html(fill('<ul><li>a', bytes)),
  attributes: (bytes) => html(`<div ${fill('a="b" ', bytes)}>x</div>`),
  'one-line-of-words': (bytes) => text(fill('word ', bytes)),
  'one-line-without-blank': (bytes) => text(fill('abcdefghij', bytes)),
  'one-line-of-digits': (bytes) => text(fill('12 ', bytes)),
  'one-line-of-dots': (bytes) => text(fill('a.b.', bytes)),
  'one-line-of-ats': (bytes) => text(fill('a@', bytes)),
  'one-line-of-slashes': (bytes) => text(fill('http://', bytes)),
  'one-line-of-brackets': (bytes) => text(fill('([{<', bytes)),
  'one-line-of-blanks': (bytes) => html(`a${fill(' \u00a0', bytes)}b`),
  addresses: (bytes) =>
    text(
      Array.from(
        { length: Math.ceil(bytes / 32) },
        (_, index) => `u${String(index)}@host${String(index)}.example,`,
      ).join(' '),
    ),
  'address-lines': (bytes) =>
    text(
      Array.from(
        { length: Math.ceil(bytes / 32) },
        (_, index) => `u${String(index)}@host${String(index)}.example`,
      ).join('\n'),
    ),
  attributions: (bytes) => text(fill('On 5 May 2026 at 10:00 Jo Doe\n', bytes)),
  headers: (bytes) => text(fill('From: a@b.example\nSubject\n', bytes)),
  quotes: (bytes) => text(fill('> > > a\nb\n', bytes)),
  prefixes: (bytes) => text(fill('>', bytes)),
  'blank-lines': (bytes) => text(`a${fill('\n', bytes)}b`),
  rules: (bytes) => text(fill('-- \n', bytes)),
  entities: (bytes) => html(fill('&amp;&#64;&', bytes)),
  comments: (bytes) => html(`${fill('<!-- > -- <!--', bytes)}-->`),
  'tag-starts': (bytes) => html(fill('<a <b </c ', bytes)),
  phones: (bytes) => text(fill('+49 30 12345678, ', bytes)),
  links: (bytes) =>
    html(fill('<a href="https://a.example/?url=https%3A%2F%2Fb.example">go</a> ', bytes)),
  cells: (bytes) => html(`<table><tr>${fill('<td>a', bytes)}</tr></table>`),
  'nested-tables': (bytes) => html(fill('<table><tr><td>a', bytes)),
  hidden: (bytes) => html(fill('<span style="display:none">a', bytes)),
};

/** One mail that holds every trap, each in its share of the bytes; what the text ones say stands in a `<pre>`. */
export function hostileMail(bytes: number): BenchMail {
  const share = bytes / Object.keys(hostileMails).length;
  const parts = Object.values(hostileMails).map((make) => {
    const mail = make(share);
    return (
      mail.html ?? `<pre>${(mail.text ?? '').replace(/&/g, '&amp;').replace(/</g, '&lt;')}</pre>`
    );
  });
  return html(parts.join('<hr>'));
}
