import { mergeClasses, type JSXElement } from '@fluentui/react-components';
import {
  Briefcase16Regular,
  Building16Regular,
  CalendarLtr16Regular,
  Document16Regular,
  Mail16Regular,
  Person16Regular,
  PersonArrowRight16Regular,
  PersonSupport16Regular,
  TaskListLtr20Regular,
  Trophy16Regular,
} from '@fluentui/react-icons';
import { useColors, useStyles } from './RecordIcon.styles.ts';

type Look = { color: keyof ReturnType<typeof useColors>; icon: JSXElement };

const LOOKS: Readonly<Record<string, Look>> = {
  Contact: { color: 'purple', icon: <Person16Regular /> },
  Account: { color: 'royalBlue', icon: <Building16Regular /> },
  Opportunity: { color: 'pumpkin', icon: <Trophy16Regular /> },
  Case: { color: 'magenta', icon: <Briefcase16Regular /> },
  Lead: { color: 'teal', icon: <PersonArrowRight16Regular /> },
  User: { color: 'steel', icon: <PersonSupport16Regular /> },
  EmailMessage: { color: 'cornflower', icon: <Mail16Regular /> },
  Task: { color: 'forest', icon: <TaskListLtr20Regular /> },
  Event: { color: 'marigold', icon: <CalendarLtr16Regular /> },
};
const OTHER: Look = { color: 'navy', icon: <Document16Regular /> };

const SIZES = { 20: 'size20', 24: 'size24', 28: 'size28' } as const;

export type RecordIconProps = { object: string; size?: 20 | 24 | 28 };

/** The object of a record by shape and colour; its name stands in the row's own text. A square as Fluent's Avatar draws it. */
export function RecordIcon({ object, size = 28 }: RecordIconProps): JSXElement {
  const styles = useStyles();
  const colors = useColors();
  const { color, icon } = LOOKS[object] ?? OTHER;
  return (
    <span className={mergeClasses(styles.square, styles[SIZES[size]], colors[color])} aria-hidden>
      {icon}
    </span>
  );
}
