import { isInitial, withoutDegrees } from './names.ts';
import { nameDegrees, nameParticles } from './words.ts';

export type SplitName = { readonly first: string | null; readonly last: string | null };

/** First and last name of a full one; a single word is a first name. `surnameFirst`: the writer's country puts it there. */
export function splitName(full: string, surnameFirst = false): SplitName {
  const plain = withoutDegrees(full);
  const eastern = splitEastern(plain);
  if (eastern !== null) return eastern;
  const words = plain.split(/\s+/).filter((word) => word !== '');
  if (words.length < 2) return { first: words[0] ?? null, last: null };
  if (isVietnamese(words))
    return { first: words[words.length - 1] ?? null, last: words[0] ?? null };
  if (isPatronymic(words[2]) && words.length === 3)
    return { first: `${words[1] ?? ''} ${words[2] ?? ''}`, last: words[0] ?? null };
  if (isPatronymic(words[1]) && words.length === 3)
    return { first: `${words[0] ?? ''} ${words[1] ?? ''}`, last: words[2] ?? null };
  if (isSurname(words[0]) && !words.slice(1).some(isSurname)) return turned(words);
  return surnameFirst && words.length <= 3 ? turned(words) : western(words);
}

/** `Сергей Петрович`: the father's name stands behind the first name, wherever the surname is. */
const isPatronymic = (word: string | undefined): boolean =>
  /(?:[оеё]вич|ьич|[оеё]вна|ична|[оеє]вич|івна|ївна)$/iu.test(word ?? '');

const turned = ([last, ...first]: readonly string[]): SplitName => ({
  first: first.join(' '),
  last: last ?? null,
});

/** `DUBREUIL Claire`: some write the surname in capitals so that nobody takes it for the first name. */
const isSurname = (word: string | undefined): boolean =>
  /^\p{Lu}[\p{Lu}'’-]{2,}$/u.test(word ?? '');

function western(words: readonly string[]): SplitName {
  let lastFrom = words.length - 1;
  if (nameDegrees.has((words[lastFrom] ?? '').toLowerCase().replace(/\./g, '')) && words.length > 2)
    lastFrom--;
  while (lastFrom > 1 && nameParticles.has((words[lastFrom - 1] ?? '').toLowerCase())) lastFrom--;
  return {
    first: words
      .slice(0, lastFrom)
      .filter((word, index) => index === 0 || !isInitial(word))
      .join(' '),
    last: words.slice(lastFrom).join(' '),
  };
}

/** Chinese, Japanese and Korean names: the surname comes first, one character of it or, in four, two. */
function splitEastern(name: string): SplitName | null {
  const found =
    /^([\p{Script=Han}々]{1,4})[\s\u3000]+([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー]{1,6})$/u.exec(
      name,
    ) ??
    /^(\p{Script=Hangul}{1,2})\s+(\p{Script=Hangul}{1,3})$/u.exec(name) ??
    /^(\p{Script=Han})(\p{Script=Han}{1,2})$/u.exec(name) ??
    /^(\p{Script=Han}{2})(\p{Script=Han}{2})$/u.exec(name) ??
    /^(\p{Script=Hangul})(\p{Script=Hangul}{2})$/u.exec(name);
  return found === null ? null : { first: found[2] ?? null, last: found[1] ?? null };
}

const vietnamese =
  /^(nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đinh|trịnh|đoàn|lương|mai|trương)$/iu;

/** Surname, middle names, first name; told by the surname and a second accent, as some are names elsewhere too. */
const isVietnamese = (words: readonly string[]): boolean =>
  vietnamese.test(words[0] ?? '') && /[ăâđêôơư\u1ea0-\u1ef9]/iu.test(words.join(' '));
