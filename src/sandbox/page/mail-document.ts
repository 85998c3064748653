import { toBase64 } from '../outlook/base64.ts';
import type { SimulatedFile, SimulatedMail } from '../outlook/simulated-mail.ts';

/**
 * The mail as a document of its own, for a frame without scripts and without an origin. The policy inside lets it load nothing
 * from anywhere: images come along as `data:`.
 */
export function mailDocument(mail: SimulatedMail, dark: boolean): string {
  const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";
  const look = `html{color-scheme:${dark ? 'dark' : 'light'};background:${dark ? '#292929' : '#ffffff'};color:${dark ? '#ffffff' : '#242424'}}body{margin:0;font:14px/1.45 "Segoe UI",system-ui,sans-serif;overflow-wrap:anywhere}img{max-width:100%}`;
  const head = `<meta http-equiv="Content-Security-Policy" content="${policy}"><base target="_blank"><style>${look}</style>`;
  return `<!doctype html><html lang=""><head><title>Email</title>${head}</head><body>${body(mail)}</body></html>`;
}

function body({ encrypted, html, files }: SimulatedMail): string {
  return encrypted ? '<p>This email is encrypted.</p>' : withImages(html, files);
}

/** Puts the images in the place of their `cid:` links; the rest of the HTML stays as the sender wrote it. */
function withImages(html: string, files: readonly SimulatedFile[]): string {
  const images = new Map(
    files.flatMap((file) => (file.contentId === null ? [] : [[file.contentId, file] as const])),
  );
  if (images.size === 0) return html;
  return html.replace(/\bcid:([^"'\s>)]+)/gi, (link, id: string) => {
    const image = images.get(id);
    return image === undefined ? link : dataUrl(image);
  });
}

const dataUrl = ({ contentType, bytes }: SimulatedFile): string =>
  `data:${/^image\/[\w.+-]+$/.test(contentType) ? contentType : 'image/png'};base64,${toBase64(bytes)}`;
