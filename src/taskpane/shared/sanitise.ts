import purify from 'dompurify';

/**
 * HTML of a mail without anything that runs, loads by itself or leaves the text: for showing it, and before it is written to
 * Salesforce. Images keep their source: the pane's content policy decides what may load.
 */
export const sanitise = (html: string): string =>
  purify.sanitize(html, {
    FORBID_TAGS: [
      'style',
      'form',
      'input',
      'button',
      'textarea',
      'select',
      'iframe',
      'object',
      'embed',
      'base',
      'meta',
      'link',
    ],
    FORBID_ATTR: ['srcset', 'ping', 'autofocus'],
    ALLOW_DATA_ATTR: false,
  });
