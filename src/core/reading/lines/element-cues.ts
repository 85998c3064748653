import type { Tag } from './html-scan.ts';

/**
 * What mail programs leave in their markup. Re-quoting by Outlook on the web prefixes ids and classes with `x_`, once
 * per round; Yahoo puts `yiv1234567890` before them.
 */
export type ElementCue =
  'quote' | 'history' | 'box' | 'signature' | 'indent' | 'attribution' | null;

/** Elements that hold an earlier mail, whole. */
const quotes = new Set([
  'gmail_quote',
  'gmail_quote_container',
  'gmail_extra_quote',
  'yahoo_quoted',
  'ymail_android_quoted',
  'protonmail_quote',
  'proton-quote',
  'tutanota_quote',
  'zmail_extra',
  'zmail_extra_hr',
  'mailspring-quote',
  'nylas-quote',
  'nylas_quote',
  'front-blockquote',
  'moz-forward-container',
  'mcntgmail_quote',
  'olk_src_body_section',
  'mail-editor-reference-message-container',
  'mail-editor-reference-message-container-new',
  'quoted-text-container',
  'quotetwo',
  'ntes-mailmaster-quote',
  'ntes-flag-quote',
  'isreplycontent',
  'origbody',
  'reply139content',
  'hey_quoted_content',
  'wordsectionquote',
  'x-apple-mail-quote',
]);

/** Elements after which all is history: Outlook puts the earlier mail beside them, not inside. */
const histories = new Set([
  'divrplyfwdmsg',
  'stopspelling',
  'outlookmessageheader',
  'replysplit',
  'ms-outlook-mobile-body-separator-line-reply',
  'divrpl',
  'zm-quote-start',
]);

const signatures = new Set([
  'signature',
  'gmail_signature',
  'moz-signature',
  'applemailsignature',
  'ms-outlook-mobile-signature',
  'protonmail_signature_block',
  'protonmail_signature_block-user',
  'tutanota_signature',
  'zmail_signature',
  'zmail_signature_below',
  'mailspring-signature',
  'nylas-signature',
  '_mailautosig',
  'ymail_android_signature',
  'hey_signature',
  'signature_old',
  'linebreakatbeginningofsignature',
]);

const attributions = new Set([
  'moz-cite-prefix',
  'gmail_attr',
  'yahoo_quoted_header',
  'mailspring-attribution',
]);

const within = (tag: Tag, attribute: string): readonly string[] => {
  const value = tag.attributes.get(attribute);
  if (value === undefined || value === '') return [];
  return value.slice(0, 300).toLowerCase().split(/\s+/).map(bareName);
};

/** `x_x_divRplyFwdMsg` → `divrplyfwdmsg`, `yiv0123gmail_quote` → `gmail_quote`. */
function bareName(name: string): string {
  let bare = name;
  while (bare.startsWith('x_')) bare = bare.slice(2);
  const yahoo = /^yiv\d{1,20}/.exec(bare);
  return yahoo === null ? bare : bare.slice(yahoo[0].length).replace(/^_+(?=[a-z])/, '');
}

/** The cue of an element, by its ids and classes first, by its borders last. */
export function cueOf(tag: Tag): ElementCue {
  if (tag.attributes.size === 0) return tag.name === 'blockquote' ? 'indent' : null;
  const names = [
    ...within(tag, 'id'),
    ...within(tag, 'class'),
    ...within(tag, 'name'),
    ...within(tag, 'data-smartmail'),
  ];
  if (names.some((name) => quotes.has(name))) return 'quote';
  if (names.some((name) => histories.has(name))) return 'history';
  if (names.some((name) => signatures.has(name))) return 'signature';
  if (names.some((name) => attributions.has(name))) return 'attribution';
  if (tag.name === 'blockquote') return isCited(tag) ? 'quote' : indentOf(tag);
  return isBox(tag) ? 'box' : null;
}

/** Gmail's *indent more* is a `<blockquote>` without a border; it holds the sender's own text. */
const indentOf = (tag: Tag): ElementCue =>
  /border:\s{0,3}none/i.test((tag.attributes.get('style') ?? '').slice(0, 400)) ? null : 'indent';

const isCited = (tag: Tag): boolean => (tag.attributes.get('type') ?? '').toLowerCase() === 'cite';

/**
 * Word and Outlook draw a line above the header block of the mail they answer: `border-top:solid #E1E1E1 1.0pt` on a
 * div; Outlook on the web a rule 98 % wide that cannot take the focus.
 */
function isBox(tag: Tag): boolean {
  if (tag.name === 'hr')
    return tag.attributes.get('tabindex') === '-1' || (tag.attributes.get('width') ?? '') === '98%';
  if (tag.name !== 'div' && tag.name !== 'td') return false;
  const style = (tag.attributes.get('style') ?? '').slice(0, 400).toLowerCase();
  if (!style.includes('border')) return false;
  const compact = style.replace(/\s/g, '');
  return (
    /border-top:(solid)?(#[0-9a-f]{3,6}|[a-z]+|rgb\([\d,]+\))?(1(\.0)?pt|1px)(solid)?/.test(
      compact,
    ) || /border-(width|style):(1(\.0)?pt|solid)(medium|none|0)/.test(compact)
  );
}

/** Text that no reader sees: preheaders, tracking text, Outlook's conditional leftovers. */
export function isHidden(tag: Tag): boolean {
  if (tag.attributes.has('hidden')) return true;
  const style = tag.attributes.get('style');
  if (style === undefined || style === '') return false;
  const compact = style.slice(0, 600).toLowerCase().replace(/\s/g, '');
  return (
    compact.includes('display:none') ||
    compact.includes('visibility:hidden') ||
    compact.includes('mso-hide:all') ||
    /(^|;)font-size:0(px|pt|em|%)?(;|!|$)/.test(compact) ||
    /(^|;)opacity:0(\.0+)?(;|!|$)/.test(compact) ||
    (/(^|;)max-height:0(px)?(;|!|$)/.test(compact) && compact.includes('overflow:hidden'))
  );
}
