import type { ReadInput } from '../../../core/reading/content.ts';

/**
 * A browser compiles a pattern at its first use, once for texts of Latin-1 and once more for any other; with a dash or a curly
 * apostrophe a text is of the other kind. All patterns of reading together take some 100 ms each time, which the first mail would wait for.
 */
const KINDS = ['-', '–'] as const;

const NAME = 'Anna Lee';
const MAIL = 'anna.lee@acme-freight.com';

const lines = (dash: string): readonly string[] => [
  'Hi Sam,',
  `thank you for the quote ${dash} could you call me at +44 20 7946 0018 about case 00012044?`,
  'The plan is at https://www.acme-freight.com/plan and with bob@acme-freight.com.',
  'Kind regards,',
  NAME,
  `Head of Fleet ${dash} Acme Freight Ltd`,
  '12 Station Road, London SW1A 1AA',
  `T: +44 20 7946 0018 | M: +44 7700 900123 | ${MAIL}`,
  'www.acme-freight.com',
];

const history = [
  '<hr><p><b>From:</b> Sam Hill &lt;sam.hill@example.com&gt;<br><b>Sent:</b> Monday, 2 March 2026 09:15<br>',
  `<b>To:</b> ${NAME} &lt;${MAIL}&gt;<br><b>Subject:</b> Quote</p><p>Hi Anna,</p><p>here it is.</p>`,
].join('');

/** Mails of nobody, with everything in them that reading looks for. */
export const warmUpMails: readonly ReadInput[] = KINDS.map((dash) => ({
  html: lines(dash)
    .map((line) => `<p>${line}</p>`)
    .join('')
    .concat(history),
  text: null,
  from: { name: NAME, address: MAIL },
  subject: `Re: Quote ${dash} 12 trailers`,
  ownAddresses: ['sam.hill@example.com'],
}));

/** Milliseconds without a mail, after which nobody is kept waiting. */
const QUIET = 150;

type WarmUp = {
  /** A mail was read: what it left cold comes next. */
  begin(): void;
};

/**
 * Reads them once nobody waits: after the first mail, or when none has come for a while. One at a time, so that a mail in between
 * waits for one of them at the most.
 */
export function createWarmUp(
  read: (input: ReadInput) => unknown,
  setTimeout: (job: () => void, delay: number) => unknown,
): WarmUp {
  let left = warmUpMails;
  let begun = false;
  const next = (): void => {
    const [mail, ...others] = left;
    if (!mail) return;
    left = others;
    read(mail);
    setTimeout(next, QUIET);
  };
  const begin = (): void => {
    if (begun) return;
    begun = true;
    setTimeout(next, QUIET);
  };
  setTimeout(begin, QUIET);
  return { begin };
}
