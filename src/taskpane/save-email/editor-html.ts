import { sanitise } from '../shared/sanitise.ts';

/** Images of a text that is being edited, by the number that stands for each; null = the attribute is not there. */
export type EditedImages = readonly { readonly src: string | null; readonly alt: string | null }[];

const MARK = 'data-image';

const setOrRemove = (element: Element, name: string, value: string | null): void => {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
};

/**
 * A mail's HTML as it may stand in the pane: sanitised, nothing loads from it, and its classes and ids meet no style of ours.
 * Images are stood in for by their text; `fromEditor` puts them back.
 */
export function toEditor(html: string): { readonly html: string; readonly images: EditedImages } {
  const { body } = new DOMParser().parseFromString(sanitise(html), 'text/html');
  for (const element of body.querySelectorAll('[class], [id]')) {
    element.removeAttribute('class');
    element.removeAttribute('id');
  }
  for (const element of body.querySelectorAll('[background]'))
    element.removeAttribute('background');
  const images = [...body.querySelectorAll('img')].map((image, at) => {
    const kept = { src: image.getAttribute('src'), alt: image.getAttribute('alt') };
    image.removeAttribute('src');
    image.setAttribute(MARK, String(at));
    image.setAttribute('alt', kept.alt ?? '[image]');
    return kept;
  });
  return { html: body.innerHTML, images };
}

/** What was edited, as it may be written: images put back, sanitised once more. */
export function fromEditor(root: HTMLElement, images: EditedImages): string {
  const copy = root.cloneNode(true) as HTMLElement;
  for (const image of copy.querySelectorAll(`img[${MARK}]`)) {
    const kept = images[Number(image.getAttribute(MARK))];
    image.removeAttribute(MARK);
    if (!kept) continue;
    setOrRemove(image, 'src', kept.src);
    setOrRemove(image, 'alt', kept.alt);
  }
  return sanitise(copy.innerHTML);
}
