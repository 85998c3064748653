import type { JSXElement } from '@fluentui/react-components';
import {
  Briefcase16Regular,
  Building16Regular,
  Document16Regular,
  Person16Regular,
  PersonAdd16Regular,
  PersonArrowRight16Regular,
  Trophy16Regular,
} from '@fluentui/react-icons';

/** Tab of everything, and of addresses that no record has. */
export const ALL = 'All';
export const SUGGESTED = 'Suggested';

export type ObjectTab = {
  readonly value: string;
  readonly label: string;
  readonly count: number;
};

const ICONS: Readonly<Record<string, JSXElement>> = {
  Contact: <Person16Regular />,
  Lead: <PersonArrowRight16Regular />,
  Account: <Building16Regular />,
  Opportunity: <Trophy16Regular />,
  Case: <Briefcase16Regular />,
  [SUGGESTED]: <PersonAdd16Regular />,
};

/** The sign of an object on its tab; objects that the policy adds share one. */
export const tabIcon = (value: string): JSXElement => ICONS[value] ?? <Document16Regular />;
