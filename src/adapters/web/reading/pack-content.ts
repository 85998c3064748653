import type { ReadInput, TextContent } from '../../../core/reading/content.ts';

/** The texts of a content, which can be megabytes and often are one and the same. */
const textsOf = (content: TextContent): readonly (string | null)[] => [
  content.newPart.text,
  content.newPart.html,
  content.ownText,
  content.whole.text,
];

/** A content whose texts are named by their place in `texts`; null is the HTML that was sent to be read. */
export type PackedContent = {
  readonly rest: TextContent;
  readonly texts: readonly string[];
  readonly places: readonly (number | 'input' | null)[];
};

/** Each text crosses to the other thread once, and what came from there not at all: copying is what the pane's thread pays for. */
export function packContent(content: TextContent, { html }: ReadInput): PackedContent {
  const texts: string[] = [];
  const place = (text: string | null): number | 'input' | null => {
    if (text === null) return null;
    if (text === html) return 'input';
    const known = texts.indexOf(text);
    return known >= 0 ? known : texts.push(text) - 1;
  };
  const places = textsOf(content).map(place);
  return { rest: withTexts(content, ['', null, '', '']), texts, places };
}

export function unpackContent(
  { rest, texts, places }: PackedContent,
  { html }: ReadInput,
): TextContent {
  return withTexts(
    rest,
    places.map((place) =>
      place === 'input' ? html : place === null ? null : (texts[place] ?? ''),
    ),
  );
}

function withTexts(
  content: TextContent,
  [newText, newHtml, ownText, whole]: readonly (string | null)[],
): TextContent {
  return {
    ...content,
    newPart: { text: newText ?? '', html: newHtml ?? null },
    ownText: ownText ?? '',
    whole: { text: whole ?? '' },
  };
}
