import { makeStyles, tokens } from '@fluentui/react-components';

const card = {
  borderRadius: tokens.borderRadiusXLarge,
  backgroundColor: tokens.colorNeutralBackground1,
  boxShadow: tokens.shadow2,
};

export const useReadingStyles = makeStyles({
  column: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minWidth: 0,
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
  },
  behind: { '@media (max-width: 900px)': { display: 'none' } },
  narrowOnly: { flexShrink: 0, '@media (min-width: 901px)': { display: 'none' } },
  subjectCard: {
    ...card,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalL}`,
  },
  subject: {
    minWidth: 0,
    margin: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  mailCard: {
    ...card,
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
  people: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
  names: { flexGrow: 1, minWidth: 0 },
  oneLine: {
    display: 'block',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  atEnd: { flexShrink: 0, textAlign: 'end' },
  files: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    flexShrink: 0,
    maxHeight: '72px',
    overflowY: 'auto',
  },
  file: { maxWidth: '100%', fontWeight: tokens.fontWeightRegular },
  body: { flexGrow: 1, minHeight: 0, width: '100%', border: 'none' },
  empty: { margin: 'auto', textAlign: 'center', color: tokens.colorNeutralForeground2 },
});
