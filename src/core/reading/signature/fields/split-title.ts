import { textLine } from '../../lines/text-lines.ts';
import { anyOf } from '../../lists.ts';
import type { Sender } from '../sender.ts';
import { traitsOf } from '../traits.ts';
import { companyParts } from '../words.ts';
import { isFirm } from './company.ts';
import { namesDomain } from './names-domain.ts';
import { hasStrongTitle, hasTitleWord } from './title-words.ts';

const companyPart = anyOf(companyParts);

/** `Engineer at Acme`, `Engineer, Acme Inc.`, `Engineer Acme Inc.` */
export function splitTitle(
  text: string,
  domains: readonly string[],
  sender: Sender,
): { readonly title: string; readonly company: string | null } {
  const whole = { title: text.replace(/^(title|position|role)\s?:\s*/i, ''), company: null };
  for (const divider of text.matchAll(
    /[,،]\s*|\s(?:at|bei|chez|en|presso|bij|hos)\s+|\s[-–]\s+/giu,
  )) {
    const title = text.slice(0, divider.index);
    const company = text.slice(divider.index + divider[0].length);
    if (
      /^(the\s)?[\p{Lu}\p{Lo}]./u.test(company) &&
      hasTitleWord(title) &&
      !hasStrongTitle(company) &&
      (/^\s(?!en\s)\p{L}/iu.test(divider[0]) || beginsFirm(company, domains, sender))
    )
      return { title: title.trim(), company: company.trim() };
  }
  const glued =
    /^(.{2,60}\b(?:engineer|manager|director|developer|scientist|consultant|analyst|officer|president|ceo|cto|founder))\s+(\p{Lu}[\p{L}\d&.-]*(?:\s[\p{L}\d&.-]+){0,3}\s(?:inc|ltd|llc|gmbh|corp|ag|s\.?a|b\.?v)\.?)$/iu.exec(
      text,
    );
  return glued === null ? whole : { title: glued[1] ?? text, company: glued[2] ?? null };
}

/** `Operations, Acme Ltd` begins with a department: the firm comes behind it; `Acme, Inc.` and `Hale, Noske & Byrd` are one. */
function beginsFirm(text: string, domains: readonly string[], sender: Sender): boolean {
  const [first = '', ...rest] = text.split(/[,،]\s*/);
  const legal = (name: string): boolean => traitsOf(textLine(`X ${name}`, 0), sender).legalForm;
  const whole =
    rest.length > 0 && /^\S{2,7}(\sde\sC\.?V\.?)?$/.test(rest[0] ?? '') && legal(rest[0] ?? '');
  const head = whole ? `${first}, ${rest[0] ?? ''}` : first;
  return (
    isAcronym(text) ||
    isFirm(head) ||
    legal(head) ||
    namesDomain(head, domains) ||
    companyPart.test(head) ||
    (/^\S+$/.test(first) &&
      rest.some((name) => /\s(&|and|und|et|y|e|og|och)\s/.test(name) && legal(name)))
  );
}

/** `Counsel, ENA`: capitals that are no place and no department. */
const isAcronym = (text: string): boolean =>
  /^[A-Z]{3,6}$/.test(text) &&
  !/^(EMEA|APAC|LATAM|DACH|MENA|CEE|ANZ|GCC|USA|EHS|HSE|ESG|CSR|KYC|SRE|SEO|SDR|OEM|SAP|AWS|PPC|SMB|CRM|ERP|PMO|NOC|SOC|R&D|CPA|CFA|PMP|PHD|MBA|ESQ)$/.test(
    text,
  );
