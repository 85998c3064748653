import { escapeHtml } from '../outlook/mail-text.ts';

/** How mail programs write HTML: the marks by which quotes and signatures are told apart are theirs, the words are ours. */

export type Quoted = {
  readonly from: string;
  readonly address: string;
  readonly to: string;
  readonly date: string;
  readonly subject: string;
  readonly html: string;
};

const lines = (text: string): string => escapeHtml(text).replace(/\n/g, '<br>');

/** Outlook on Windows, which writes with Word. */
export function outlookHtml(paragraphs: readonly string[], quoted: Quoted | null = null): string {
  const own = paragraphs.map((text) => `<p class="MsoNormal">${lines(text)}<o:p></o:p></p>`);
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><style><!--
p.MsoNormal {margin:0 0 8pt; font-size:11.0pt; font-family:"Calibri",sans-serif;}
--></style></head><body lang="EN-GB"><div class="WordSection1">
${own.join('\n')}
${quoted === null ? '' : outlookQuote(quoted)}
</div></body></html>`;
}

export function outlookQuote({ from, address, to, date, subject, html }: Quoted): string {
  return `<div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal"><b>From:</b> ${escapeHtml(from)} &lt;${address}&gt;<br><b>Sent:</b> ${date}<br><b>To:</b> ${escapeHtml(to)}<br><b>Subject:</b> ${escapeHtml(subject)}<o:p></o:p></p></div></div>
${html}`;
}

export const msoParagraph = (text: string): string =>
  `<p class="MsoNormal">${lines(text)}<o:p></o:p></p>`;

/** Gmail in a browser. */
export function gmailHtml(paragraphs: readonly string[], quoted: Quoted | null = null): string {
  const own = paragraphs.map((text) => `<div>${lines(text)}</div><div><br></div>`).join('');
  return `<div dir="ltr">${own}</div>${quoted === null ? '' : gmailQuote(quoted)}`;
}

export function gmailQuote({ from, address, date, html }: Quoted): string {
  return `<br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On ${date} ${escapeHtml(from)} &lt;<a href="mailto:${address}">${address}</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${html}</blockquote></div>`;
}

/** Apple Mail on a Mac. */
export function appleHtml(paragraphs: readonly string[], quoted: Quoted | null = null): string {
  const own = paragraphs.map((text) => `<div>${lines(text)}</div><div><br></div>`).join('');
  const quote =
    quoted === null
      ? ''
      : `<div><br><blockquote type="cite"><div>On ${quoted.date}, ${escapeHtml(quoted.from)} &lt;${quoted.address}&gt; wrote:</div><br class="Apple-interchange-newline"><div>${quoted.html}</div></blockquote></div>`;
  return `<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"></head><body style="overflow-wrap: break-word; -webkit-nbsp-mode: space; line-break: after-white-space;">${own}${quote}</body></html>`;
}
