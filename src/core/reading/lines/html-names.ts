const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that start a line of their own. */
export const blocks = names(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody td ' +
    'tfoot th thead tr ul xmp',
);

export const voids = names(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
);

/** Elements whose text is never shown. */
export const unseen = names(
  'script style title template noembed noframes iframe object textarea select svg math audio video xml',
);

/** Start tags that end an open paragraph. */
export const closesParagraph = names(
  'address article aside blockquote center details dir div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr ' +
    'main menu nav ol p pre section table ul',
);

/** Where the search for an open element ends: table cells are worlds of their own. */
export const scopes = names('html table td th caption template object');

const list = names('ol ul menu dir table td th');
const table = names('table');

/** Start tags that end an open sibling of these names. */
export const closesSiblings: Readonly<
  Partial<
    Record<string, { readonly names: readonly string[]; readonly within: ReadonlySet<string> }>
  >
> = {
  li: { names: ['li'], within: list },
  dt: { names: ['dt', 'dd'], within: names('dl table td th') },
  dd: { names: ['dt', 'dd'], within: names('dl table td th') },
  td: { names: ['td', 'th'], within: names('tr table') },
  th: { names: ['td', 'th'], within: names('tr table') },
  tr: { names: ['tr'], within: table },
  tbody: { names: ['tbody', 'thead', 'tfoot'], within: table },
  thead: { names: ['tbody', 'thead', 'tfoot'], within: table },
  tfoot: { names: ['tbody', 'thead', 'tfoot'], within: table },
};
