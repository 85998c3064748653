/** A mail with so many files of so many bytes each; no two are alike. */
export function manyFilesMail(
  count: number,
  bytes: number,
): { readonly subject: string; readonly eml: string } {
  const subject = `${String(count)} files`;
  const file = (n: number): string => {
    const name = `file-${String(n)}.pdf`;
    const base64 = Buffer.alloc(bytes, `%PDF ${String(n)} `).toString('base64');
    return [
      '--part',
      `Content-Type: application/pdf; name="${name}"`,
      `Content-Disposition: attachment; filename="${name}"`,
      'Content-Transfer-Encoding: base64',
      '',
      base64.replace(/.{76}/g, '$&\r\n'),
      '',
    ].join('\r\n');
  };
  const head = [
    'From: Marta Lindqvist <marta@halden.example>',
    'To: Elena Ruiz <elena@sidecar.example>',
    `Subject: ${subject}`,
    'Message-ID: <many-files@halden.example>',
    'Date: Fri, 20 Nov 2026 10:00:00 +0100',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="part"',
    '',
    '--part',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'All of them at once.',
    '',
  ];
  const files = Array.from({ length: count }, (_, n) => file(n)).join('');
  return { subject, eml: `${head.join('\r\n')}${files}--part--\r\n` };
}
