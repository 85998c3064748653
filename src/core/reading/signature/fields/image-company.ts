import type { Sourced } from '../../content.ts';
import type { BlockLine } from '../signature-block.ts';
import type { Sender } from '../sender.ts';
import { textLine } from '../../lines/text-lines.ts';
import { traitsOf } from '../traits.ts';

/** What the text of a picture says that it is, and no name of anything. */
const picture =
  /\b(logo|logotype|logotipo|image|bild|picture|photo|foto|icon|banner|signature|signatur|firma|graphical user interface|description automatically generated|automatisch generierte beschreibung)\b/giu;
const notCompany =
  /^(facebook|twitter|linkedin|instagram|youtube|xing|x|tiktok|pinterest|vimeo|whatsapp|skype|email|e-?mail|mail|phone|tel|mobile|web|website|www|address|map|location|home|cid.*|.*\.(png|jpe?g|gif|bmp|svg)|[\d\W_]*)$/i;

/** The company whose logo the block shows, by the alternative text: if that reads like a firm, or like the domain. */
export function imageCompany(
  block: readonly BlockLine[],
  sender: Sender,
  namesDomain: (text: string) => boolean,
): Sourced<string> | null {
  for (const { line } of block)
    for (const alt of line.images) {
      const text = alt
        .replace(picture, ' ')
        .replace(/\s+/g, ' ')
        .replace(/^[\s,:;–-]+|[\s,:;–-]+$/g, '');
      if (text.length < 2 || text.length > 60 || notCompany.test(text)) continue;
      const traits = traitsOf(textLine(text, 0), sender);
      if (traits.links.length > 0 || traits.title || traits.prose > 1 || traits.words.length > 7)
        continue;
      if (traits.legalForm || traits.organisation || namesDomain(text))
        return { value: text, line: `[${alt}]` };
    }
  return null;
}
