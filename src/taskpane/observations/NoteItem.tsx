import { type JSXElement } from '@fluentui/react-components';
import {
  CalendarClock16Regular,
  CloudLink16Regular,
  EyeOff16Regular,
  Fingerprint16Regular,
  PeopleTeam16Regular,
  PersonQuestionMark16Regular,
  Settings16Regular,
  Tag16Regular,
  TextDescription16Regular,
} from '@fluentui/react-icons';
import type { Note } from '../../core/participants/note.ts';
import { Item, type ItemAction } from './Item.tsx';
import { noteText } from './note-text.ts';
import { strings } from './strings.ts';

const ICONS: Readonly<Record<Note['kind'], JSXElement>> = {
  'address-unmatched': <PersonQuestionMark16Regular />,
  'addresses-not-searched': <PeopleTeam16Regular />,
  'search-incomplete': <CloudLink16Regular />,
  'recipients-cut': <PeopleTeam16Regular />,
  'attachments-unreadable': <CloudLink16Regular />,
  'text-missing': <TextDescription16Regular />,
  'text-shortened': <TextDescription16Regular />,
  'date-approximate': <CalendarClock16Regular />,
  'identity-approximate': <Fingerprint16Regular />,
  'rights-missing': <EyeOff16Regular />,
  'category-not-set': <Tag16Regular />,
  'people-refused': <PeopleTeam16Regular />,
  'settings-broken': <Settings16Regular />,
  'policy-broken': <Settings16Regular />,
};

/** The way on from a note. Null where there is none here: then no button is shown. */
export type NoteActions = {
  /** Opens the suggested new records. */
  onCreate: (() => void) | null;
  /** Connects Microsoft 365 (L3). */
  onConnect: (() => void) | null;
  onCopy: ((text: string) => void) | null;
  onSettings: (() => void) | null;
};

export type NoteItemProps = {
  note: Note;
  actions: NoteActions;
  onBlock: (rule: string) => void;
};

function actionsOf({ note, actions, onBlock }: NoteItemProps): readonly ItemAction[] {
  const offered = (
    label: string,
    about: string,
    onClick: (() => void) | null,
  ): readonly ItemAction[] => (onClick ? [{ label, about, onClick }] : []);
  const { title } = noteText(note);
  switch (note.kind) {
    case 'address-unmatched': {
      const [only, ...more] = note.addresses;
      const block =
        only !== undefined && more.length === 0
          ? () => {
              onBlock(only);
            }
          : null;
      return [
        ...offered(strings.createOrAdd, note.addresses.join(', '), actions.onCreate),
        ...offered(strings.doNotSync, only ?? '', block),
      ];
    }
    case 'recipients-cut':
    case 'date-approximate':
      return offered(strings.connect, title, actions.onConnect);
    case 'category-not-set': {
      const { onCopy } = actions;
      return offered(
        strings.copyName,
        note.name,
        onCopy &&
          (() => {
            onCopy(note.name);
          }),
      );
    }
    case 'settings-broken':
      return offered(strings.openSettings, title, actions.onSettings);
    case 'addresses-not-searched':
    case 'search-incomplete':
    case 'attachments-unreadable':
    case 'text-missing':
    case 'text-shortened':
    case 'identity-approximate':
    case 'rights-missing':
    case 'people-refused':
    case 'policy-broken':
      return [];
  }
}

/** One thing that is good to know about the mail (P9). */
export function NoteItem(props: NoteItemProps): JSXElement {
  const { title, text } = noteText(props.note);
  return (
    <Item icon={ICONS[props.note.kind]} title={title} note={text} actions={actionsOf(props)} />
  );
}
