import { anyOf, endingsOf, words } from '../../lists.ts';
import { isCompoundOf } from '../compounds.ts';
import { titleEnds, titleParts, titleWords } from '../words.ts';

const titlePart = anyOf(titleParts);
const titleEndsFor = endingsOf(titleEnds);

const titleWordsIn = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[\s,/&()-]+/)
    .filter(
      (word) =>
        titleWords.has(word) ||
        titleWords.has(word.replace(/\.$/, '')) ||
        titleEndsFor(word).some((end) => isCompoundOf(word, end)),
    );

export const hasTitleWord = (text: string): boolean =>
  titleWordsIn(text).length > 0 || titlePart.test(text);

/** Titles in these scripts are parts of words; a firm may have one in its name. */
const firm = /公司|会社|集团|集團|주식회사|\(주\)|㈜|บริษัท|công ty/iu;

/** Words that only titles have; `partner`, `general` and `associates` are in company names too. */
const strong =
  /engineer|research (associate|fellow|staff|scholar)|scholar\b|candidate\b|postdoc|researcher|inventor|(sales|senior) associate\b|ingenieur|ingénieur|ingenier|manager|director|direktor|directeur|direttor|diretor|developer|entwickler|professor|scientist|assistant|student|officer|president|architect|leiter|consultant|analyst|specialist|coordinator|technician|designer|fellow|founder|attorney|counsel|representative|executive|supervisor|researcher|accountant|berater|responsable|gerente|kierownik|директор|менеджер|инженер|经理|工程师|部長|課長|(^|[\s,/])(ceo|cto|cfo|coo|cio|cmo|vp|svp|evp|md|head of|chair)\b/i;

export const hasStrongTitle = (text: string): boolean =>
  strong.test(text) ||
  (titlePart.test(text) && !firm.test(text)) ||
  titleWordsIn(text).some((word) => !weak.has(word));

/** Title words that organisations have in their names as well. */
const weak = words(`
  partner partners general associate lead head principal senior sr sr. major reader chair host captain dean executive investor broker
  trader planner producer editor pilot md gm pm rep chef commercial socio chief engineers member secretary teacher owner fellow main
`);
