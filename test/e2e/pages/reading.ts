import type { Content, ReadInput } from '../../../src/core/reading/content.ts';
import { htmlToText } from '../../../src/core/reading/html-to-text.ts';
import { readContent } from '../../../src/core/reading/read-content.ts';

export type ReadInBrowser = (mail: string) => string;

export type Reading = { readonly content: Content; readonly readable: string };

/** Mail and answer travel as JSON of plain ASCII escapes: halves of characters, which hostile mails have, survive no other way. */
(window as { readInBrowser?: ReadInBrowser }).readInBrowser = (mail) => {
  const input = JSON.parse(mail) as ReadInput;
  const reading: Reading = {
    content: readContent(input),
    readable: htmlToText(input.html ?? input.text ?? ''),
  };
  return JSON.stringify(reading);
};
