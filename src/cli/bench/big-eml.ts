const prose =
  '<p>Thanks for the quick answer, we looked at the offer again: call +49 30 12345678 or write to a@b.example.</p>\r\n';

const file = (n: number): string =>
  `--part\r\nContent-Type: application/pdf; name="file-${String(n)}.pdf"\r\n` +
  `Content-Disposition: attachment; filename="file-${String(n)}.pdf"\r\n` +
  'Content-Transfer-Encoding: base64\r\n\r\nJVBERi0xLjQK\r\n';

export type BigMail = { readonly subject: string; readonly html: string; readonly eml: string };

/** The heaviest mail that must not hold up the pane: 300 recipients, 40 files, 5 MB of text. */
export function bigMail(subject = 'Endless'): BigMail {
  const people = Array.from(
    { length: 300 },
    (_, n) => `Person ${String(n)} <p${String(n)}@firm${String(n)}.example>`,
  );
  const html = prose.repeat(Math.ceil((5 * 1024 * 1024) / prose.length));
  const head = [
    'From: Marta Lindqvist <marta@halden.example>',
    `To: ${people.join(',\r\n ')}`,
    `Subject: ${subject}`,
    'Message-ID: <endless@halden.example>',
    'Date: Fri, 20 Nov 2026 10:00:00 +0100',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="part"',
  ];
  const files = Array.from({ length: 40 }, (_, n) => file(n)).join('');
  const text = `--part\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}\r\n`;
  return { subject, html, eml: `${head.join('\r\n')}\r\n\r\n${text}${files}--part--\r\n` };
}
