import type { JSXElement } from '@fluentui/react-components';
import {
  Clock12Regular,
  Link12Regular,
  Mail12Regular,
  NumberSymbolRegular,
  Organization12Regular,
  Person12Regular,
} from '@fluentui/react-icons';
import type { Reason } from '../../core/related/reason.ts';

/** The strongest reason as a sign; the words beside it say the same. */
export function WhyIcon({ kind }: { kind: Reason['kind'] }): JSXElement {
  switch (kind) {
    case 'address':
    case 'convertedLead':
    case 'shared':
      return <Mail12Regular aria-hidden />;
    case 'threadLink':
    case 'chosen':
    case 'lastActive':
      return <Clock12Regular aria-hidden />;
    case 'accountOf':
    case 'sameAccount':
    case 'relatedTo':
    case 'company':
    case 'domain':
    case 'website':
      return <Organization12Regular aria-hidden />;
    case 'caseNumber':
      return <NumberSymbolRegular fontSize={12} aria-hidden />;
    case 'linkedHere':
    case 'linkedInText':
    case 'added':
      return <Link12Regular aria-hidden />;
    case 'contactRole':
    case 'caseOf':
    case 'phone':
    case 'fullName':
    case 'mine':
      return <Person12Regular aria-hidden />;
  }
}
