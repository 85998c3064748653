import { type JSXElement } from '@fluentui/react-components';
import {
  GlobeProhibited16Regular,
  MailMultiple16Regular,
  MailProhibited16Regular,
  PeopleTeam16Regular,
  Person16Regular,
  PersonProhibited16Regular,
  QuestionCircle16Regular,
} from '@fluentui/react-icons';
import type { Observation, ReasonKind } from '../../core/participants/observation.ts';
import { Item, type ItemAction } from './Item.tsx';
import { rowActions, type RowAction } from './row-actions.ts';
import { reasonsText, strings } from './strings.ts';

const ICONS: Readonly<Record<ReasonKind, JSXElement>> = {
  malformed: <QuestionCircle16Regular />,
  own: <Person16Regular />,
  'organisation-blocklist': <GlobeProhibited16Regular />,
  internal: <PeopleTeam16Regular />,
  blocklist: <PersonProhibited16Regular />,
  'no-reply': <MailProhibited16Regular />,
  'mailing-list': <MailMultiple16Regular />,
};

const isLocked = (kind: ReasonKind): boolean =>
  kind === 'internal' || kind === 'organisation-blocklist';

export type FilteredAddressProps = {
  observation: Observation;
  isFreeMail: (domain: string) => boolean;
  onAllow: (address: string) => void;
  onList: (rules: readonly string[], listed: boolean) => void;
};

/** One filtered address, with its reason and what can be done (P7). */
export function FilteredAddress(props: FilteredAddressProps): JSXElement {
  const { observation, isFreeMail, onAllow, onList } = props;
  const { written, name, reason, also } = observation;
  const title = written || name || strings.unnamed;
  const button = (action: RowAction): ItemAction => {
    switch (action.kind) {
      case 'allow':
        return {
          label: strings.allow,
          about: title,
          onClick: () => {
            onAllow(action.address);
          },
        };
      case 'remove':
        return {
          label: strings.remove,
          about: action.rules.join(', '),
          onClick: () => {
            onList(action.rules, false);
          },
        };
      case 'block':
        return {
          label: action.what === 'domain' ? strings.blockDomain : strings.blockAddress,
          about: action.rule,
          onClick: () => {
            onList([action.rule], true);
          },
        };
    }
  };
  return (
    <Item
      icon={ICONS[reason.kind]}
      title={title}
      oneLine
      note={reasonsText(reason, also)}
      locked={isLocked(reason.kind)}
      actions={rowActions(observation, isFreeMail).map(button)}
    />
  );
}
