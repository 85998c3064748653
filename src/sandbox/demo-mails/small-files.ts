/** Small real files for the demo mails: drawn and zipped once, kept as base64 because a browser has no tool for either. */

const fromBase64 = (text: string): Uint8Array =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

/** The mark of Halden Freight, 132 × 32, as it stands in signatures. */
export const logoPng = fromBase64(
  [
    'iVBORw0KGgoAAAANSUhEUgAAAIQAAAAgCAIAAABcq0cIAAAAxElEQVR42u3YwQ3CIBQG4G7gCg7iyXk8OosbeHFJ',
    'vBljKLaPkpLyvXBomvBo/i8B0ul0uwdGSik2SxVqggFDbYcRJlQwYMBwZsCowjhfrrGxbbddFoIBA0YLjM9kGDBg',
    'wOgQ4+eDXG33vNrC6AUj2wIGjLExCl1gwBgV42+jmiaP56tytOi5fC0Yo2LM5b7WAwYMGA7wFhjZxL8flnuIG8ZR',
    'MAobVGCzEncTjNivQ3HHMcIpw4BxXIxyvtk3azc0BaPfegOt+Nrr32iWnAAAAABJRU5ErkJggg==',
  ].join(''),
);

/** A temperature chart with one impossible peak, 280 × 170. */
export const chartPng = fromBase64(
  [
    'iVBORw0KGgoAAAANSUhEUgAAARgAAACqCAIAAAD5mccRAAACa0lEQVR42u3dwW3CQBBAUbfEnQ7owFe640YPlEIB',
    'dABISAiMhLx41rvLvicOEQpoMuTHhhw8XIOM43iFXg1CAiGBkEBIQgIhgZBASCAkIYGQQEggJBCSkEBIICQQEghJ',
    'SCAkEBIIiZWdNrvvNysSEkISEkISkpBASCAkEBIISUggJBASCElICCkipDP0yhEJnNqBkEBIQgIhgZBASCAkIYGQ',
    'QEggJBCSkEBIICQQEghJSCAkEBIICYQkJBASCAmEJCSEJCQQEggJhCQkEBIICf4yJJckwNUoHJHAqR0ICYQkJBAS',
    'CAmEBEISEggJhARCAiEJCYQEQgIhgZCEBEICIYGQQEhCAiGBkEBIICQhgZBASCAkISEkIYGQ4J9CckkCXI3CEQl6',
    'PbUb9sekW8lFNzKqlZYPaZ3Npq6v2GYbmdNKKw0px7iBG8y62VbmtNL4ObOGNLldDtvn99+/fr1N7p//839/ns/7',
    'U5e7fM7Hs6XOmbSEOc9fds75r9fMZ/thzvDfq7cH5niPVP/f49yjrjznkoe3stLwUYPHy/1hQ/3vEKJGLThn6kOs',
    'ND6qlT+1q/lToEZHrWpp3b76/o8ElX3YYJsISUggJBASCElIICQQEggJhCQkEBIICYQEQhISCAmEBEICIQkJhARC',
    'AiGBkNJDckkCXI3CEQmc2oGQQEhCAiGBkEBIICQhgZBASCAkEJKQQEggJBASCElIICQQEggJhCQkEBIICYQEQhIS',
    'CAmEBEISEkISEggJioc0Aos5IoFTOxASCElIICQQEggJhCQkEBIICYQEQhISCAmEBEICIQkJhARCAiFBd26A9FF9',
    '/s1V8AAAAABJRU5ErkJggg==',
  ].join(''),
);

/** A workbook with six rows of a fleet list. */
export const fleetXlsx = fromBase64(
  [
    'UEsDBBQAAAAIAABAc129XP2Q8gAAABwCAAATAAAAW0NvbnRlbnRfVHlwZXNdLnhtbK2RvU7DMBDHX8XyWsVOOyCE',
    'knQodASG8gCHc0ms+Es+t4S3x0kLAyqwMJ3s/8fvZFfbyRp2wkjau5qvRckZOuVb7fqavxz2xS3fNtXhPSCxbHVU',
    '8yGlcCclqQEtkPABXVY6Hy2kfIy9DKBG6FFuyvJGKu8SulSkuYM31T12cDSJPUz5+oyNaIiz3dk4s2oOIRitIGVd',
    'nlz7jVJcCCInFw8NOtAqG7i8SpiVnwGX3FN+h6hbZM8Q0yPY7JKTkW8+jq/ej+L3kitb+q7TCluvjjZHBIWI0NKA',
    'mKwRyxQWtFv9zV/MJJex/udFvvo/95DLdzcfUEsDBBQAAAAIAABAc13wFMF0ogAAABQBAAALAAAAX3JlbHMvLnJl',
    'bHONz8EOwiAMBuBXIb07Ng/GmLFdjIlXMx8AWcfIBiWAOt9ejs548Nj0/7+mdbvYmT0wRENOQFWUwNAp6o3TAq7d',
    'abOHtqkvOMuUE3E0PrJccVHAmJI/cB7ViFbGgjy6vBkoWJnyGDT3Uk1SI9+W5Y6HTwPWJjv3AkIFrHt5/EemYTAK',
    'j6TuFl36ceArkWUZNCYBy8yfFKYb0VRkFHhT89V7zRtQSwMEFAAAAAgAAEBzXaAze2qrAAAABwEAAA8AAAB4bC93',
    'b3JrYm9vay54bWyNj0kOgzAMRa8SeV8CXVQVYthUSN23B0jBQASJkZ0Ox28EZd+Vv6dn/6L+uFm9kMWSLyFLUlDo',
    'W+qsH0q435rDGeqqeBNPD6JJxWkvJYwhLLnW0o7ojCS0oI+dntiZEFMetCyMppMRMbhZH9P0pJ2xHjZCzv8wqO9t',
    'ixdqnw592CCMswnxVxntIlAV6wX5ReWNwxKaOWpQa+naRVegOLdRcAa6KvS+o3db1RdQSwMEFAAAAAgAAEBzXf4+',
    'FCikAAAAFQEAABoAAAB4bC9fcmVscy93b3JrYm9vay54bWwucmVsc43PSwrCMBAA0KuE2dtpXYhIUzciuJV6gJBO',
    'k9DmQxJ/tze4EAsuXA3ze8O0+4ed2Y1iMt5xaKoaGDnpB+MUh0t/XG1h37VnmkUuE0mbkFhZcYmDzjnsEJPUZEWq',
    'fCBXOqOPVuSSRoVByEkownVdbzB+G7A02WngEBtg/TPQP7IfRyPp4OXVkss/DuDdxylpolxQERVlDp9SwndoqqIC',
    'di0u/uteUEsDBBQAAAAIAABAc12T7NVfXQEAALIFAAAYAAAAeGwvd29ya3NoZWV0cy9zaGVldDEueG1shdRfTsIw',
    'HMDxqzR9h27jj8R0JSIBngWMr3VU1ri1S9uAvnkHz+AVvAA38SQWYhpN+qtv65/vmk+2lE5f2gYdhLFSqxLn/Qwj',
    'oSq9k2pf4u1m0ZvgKaNHbZ5tLYRDfruyJa6d664JsVUtWm77uhPKrzxp03Lnh2ZPbGcE312itiFFlo1Jy6XCjF7m',
    '5txxRo0+IuOP9bPV+eEmx8iVWKpGKrF2xs9Ly6hjWyUdJY5Rch6T6mf/DNp/L2pZNSKS3ELJXHQ6dsYcCpbciSN/',
    '/ZsQTwquIrgK4B2rRS/P8pgMKu51c9BosYrRoGZ5+nTi0X+VGA+MHnrDhG0QbIOUrYjZoCJlg5qkDYzStmGwDRO2',
    '/Cpmg4p1xZXk6C5mg5qZNqcPG4NBhYcNErBRgI1SsEkMBhUpGNTAMKj4BzYOsHECNsliMKjYGC4bYWIuKEn+jFD0',
    '9fYek5Ff9yQJFzD7BlBLAQIUAxQAAAAIAABAc129XP2Q8gAAABwCAAATAAAAAAAAAAAAAACAAQAAAABbQ29udGVu',
    'dF9UeXBlc10ueG1sUEsBAhQDFAAAAAgAAEBzXfAUwXSiAAAAFAEAAAsAAAAAAAAAAAAAAIABIwEAAF9yZWxzLy5y',
    'ZWxzUEsBAhQDFAAAAAgAAEBzXaAze2qrAAAABwEAAA8AAAAAAAAAAAAAAIAB7gEAAHhsL3dvcmtib29rLnhtbFBL',
    'AQIUAxQAAAAIAABAc13+PhQopAAAABUBAAAaAAAAAAAAAAAAAACAAcYCAAB4bC9fcmVscy93b3JrYm9vay54bWwu',
    'cmVsc1BLAQIUAxQAAAAIAABAc12T7NVfXQEAALIFAAAYAAAAAAAAAAAAAACAAaIDAAB4bC93b3Jrc2hlZXRzL3No',
    'ZWV0MS54bWxQSwUGAAAAAAUABQBFAQAANQUAAAAA',
  ].join(''),
);

/** A one-page PDF with these lines; offsets are counted, so that strict readers open it too. Latin letters only. */
export function pdf(lines: readonly string[]): Uint8Array {
  const escaped = lines.map((line) => line.replace(/[\\()]/g, '\\$&'));
  const shown = escaped.map((line) => `(${line}) Tj T*`).join('\n');
  const stream = `BT /F1 12 Tf 72 760 Td 18 TL\n${shown}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${String(stream.length)} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, n) => {
    const at = text.length;
    text += `${String(n + 1)} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const count = String(objects.length + 1);
  const table = `xref\n0 ${count}\n0000000000 65535 f \n${offsets.join('')}`;
  const trailer = `trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${String(text.length)}\n%%EOF\n`;
  return new TextEncoder().encode(text + table + trailer);
}
