import { mergeClasses, Text, type JSXElement } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { canBeLinked } from '../../core/draft/links-of.ts';
import type { IncompletePart, MissingRight } from '../../core/crm/search.ts';
import type {
  OlderPlan,
  Related,
  RelatedGroup,
  RelatedRecord,
} from '../../core/related/related.ts';
import { useShared } from '../shared/shared.styles.ts';
import { labelOfObject, pluralOf, type RecordView } from './facts.ts';
import { ObjectTabs } from './ObjectTabs.tsx';
import { MoreRows } from './MoreRows.tsx';
import { RecordGroup } from './RecordGroup.tsx';
import { RecordItem, type RecordActions } from './RecordItem.tsx';
import { RelatedEmpty } from './RelatedEmpty.tsx';
import { moveBetweenRows } from '../shared/row-arrows.ts';
import { relatedStrings as words } from './strings.ts';
import { ALL, SUGGESTED } from './tab-icon.tsx';

export type RelatedPanelProps = {
  related: Related;
  /** Parts of the search that Salesforce did not answer this time. */
  incomplete: readonly IncompletePart[];
  actions: RecordActions;
  /** The user's choice on the card, else the preselection. */
  willLink: (one: RelatedRecord) => boolean;
  onToggleLink: (one: RelatedRecord) => void;
  /** Saves the mail linked to this record, without the dialog. */
  onQuickSave: (one: RelatedRecord) => void;
  /** A saved mail shows what it is linked to, not what would be. */
  isSaved: boolean;
  tab: string;
  onTab: (tab: string) => void;
  onSearch: () => void;
  /** Null where creating makes no sense (no rights). */
  onNew: (() => void) | null;
  /** Null = nothing is being loaded. */
  olderLoading: OlderPlan['object'] | null;
  onOlder: (plan: OlderPlan) => void;
  /** Rows of unknown addresses, and how many they are. */
  suggested: { readonly count: number; readonly list: ReactNode };
};

/** Likeliest first, so what is further down is asked for: hundreds of rows would make every change of the list slow. */
const FIRST_ROWS = 50;

/** Objects that are missing as a whole; single fields are Observations' business. */
const hiddenObjects = (
  missing: readonly MissingRight[],
  label: (object: string) => string,
): string =>
  [
    ...new Set(missing.filter(({ field }) => field === null).map(({ object }) => label(object))),
  ].join(', ');

/** Which objects were not answered, in the org's own words for them. */
function incompleteText(parts: readonly IncompletePart[], view: RecordView): string {
  const objects = parts.flatMap(({ object }) => (object === '' ? [] : [pluralOf(object, view)]));
  return objects.length === 0
    ? words.incompleteMore
    : words.incomplete([...new Set(objects)].join(', '));
}

/** Records of a mail by object, each with its reason (R5, R6). */
export function RelatedPanel(props: RelatedPanelProps): JSXElement {
  const { related, actions, isSaved, suggested } = props;
  const shared = useShared();
  const { view } = actions;
  const { groups } = related;
  const [whole, setWhole] = useState<readonly string[]>([]);
  const tabs = [
    ...(suggested.count > 0
      ? [{ value: SUGGESTED, label: words.suggested, count: suggested.count }]
      : []),
    ...groups
      .filter(({ records }) => records.length > 0)
      .map(({ object, records }) => ({
        value: object,
        label: pluralOf(object, view),
        count: records.length,
      })),
  ];
  const tab = tabs.some(({ value }) => value === props.tab) ? props.tab : ALL;
  const shownGroups = groups.filter(({ object }) => tab === ALL || tab === object);
  const hidden = hiddenObjects(related.missing, (object) => labelOfObject(object, view));
  const nothing = groups.every(({ records }) => records.length === 0);

  const markOf = (one: RelatedRecord): 'will' | 'linked' | null => {
    if (one.linked) return 'linked';
    return !isSaved && props.willLink(one) ? 'will' : null;
  };
  const row = (one: RelatedRecord): JSXElement => (
    <RecordItem
      key={one.record.id}
      actions={actions}
      record={one.record}
      reasons={one.reasons}
      mark={markOf(one)}
      link={
        isSaved
          ? null
          : {
              on: props.willLink(one),
              toggle: () => {
                props.onToggleLink(one);
              },
            }
      }
      onQuickSave={
        isSaved || !canBeLinked(one.record)
          ? null
          : () => {
              props.onQuickSave(one);
            }
      }
    />
  );
  const isWhole = ({ object }: RelatedGroup): boolean => whole.includes(object);
  const rowsOf = (group: RelatedGroup): readonly RelatedRecord[] =>
    isWhole(group) ? group.records : group.records.slice(0, FIRST_ROWS);
  const hiddenRows = (group: RelatedGroup): number => group.records.length - rowsOf(group).length;
  const olderOf = ({
    older,
    object,
  }: RelatedGroup): { loading: boolean; show: () => void } | null =>
    older && {
      loading: props.olderLoading === object,
      show: () => {
        props.onOlder(older);
      },
    };
  return (
    <div onKeyDown={moveBetweenRows}>
      <ObjectTabs tabs={tabs} selected={tab} onSelect={props.onTab} onSearch={props.onSearch} />
      {nothing && tab === ALL && suggested.count === 0 && (
        <RelatedEmpty onSearch={props.onSearch} onNew={props.onNew} />
      )}
      {suggested.count > 0 && (tab === ALL || tab === SUGGESTED) && (
        <RecordGroup title={words.suggested} count={suggested.count} older={null}>
          {suggested.list}
        </RecordGroup>
      )}
      {shownGroups.map((group) => (
        <RecordGroup
          key={group.object}
          title={pluralOf(group.object, view)}
          count={group.records.length}
          older={olderOf(group)}
        >
          {rowsOf(group).map(row)}
          {hiddenRows(group) > 0 && (
            <MoreRows
              title={pluralOf(group.object, view)}
              count={hiddenRows(group)}
              onShow={() => {
                setWhole([...whole, group.object]);
              }}
            />
          )}
        </RecordGroup>
      ))}
      {props.incomplete.length > 0 && (
        <Text as="p" className={mergeClasses(shared.note, shared.gutter)}>
          {incompleteText(props.incomplete, view)}
        </Text>
      )}
      {hidden !== '' && (
        <Text as="p" className={mergeClasses(shared.note, shared.gutter)}>
          {words.partial(hidden)}
        </Text>
      )}
    </div>
  );
}
