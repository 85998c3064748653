import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ObjectDescription } from '../../core/crm/describe.ts';
import { check, type Problem } from '../../core/draft/check.ts';
import type { Draft } from '../../core/draft/draft.ts';
import { resolveConflict, type LinkConflict } from '../../core/draft/link-rules.ts';
import * as fields from '../../core/draft/overlay.ts';
import { describedAs } from '../../core/draft/record-type.ts';
import {
  isPersonObject,
  sameValue,
  type DraftKey,
  type DraftValues,
  type Link,
} from '../../core/draft/values.ts';
import { withoutRefusedPeople } from '../../core/draft/without-people.ts';
import type { CrmFailure } from '../../core/ports/crm.ts';

/** The org's own words, at the field that it names; gone as soon as that field is changed (D12). */
export type Refusal = {
  readonly failure: CrmFailure;
  readonly fields: readonly string[];
  /** What else the user should know of it. */
  readonly note?: string;
};

export type DraftState = {
  readonly draft: Draft;
  readonly refusal: Refusal | null;
  readonly saving: boolean;
  readonly edit: <K extends DraftKey>(key: K, value: DraftValues[K]) => void;
  readonly undo: (key: DraftKey) => void;
  readonly undoAll: () => void;
  /** Ticks or unticks a record of the list. */
  readonly toggle: (link: Link) => void;
  /** Adds a record found by hand, ticked. */
  readonly add: (link: Link) => void;
  /** Ticks every offered person, or unticks everything. */
  readonly selectAll: (on: boolean) => void;
  readonly resolve: (conflict: LinkConflict) => void;
  /** Saves without the people who are not on the mail: the org refuses rows for them (W1). */
  readonly leaveOthersOut: () => void;
  /** Keeps the name of a record that a field is set to. */
  readonly nameRecord: (link: Link) => void;
  /** Follows the conversation from this save on, or not any more (T2). */
  readonly setFollow: (follow: boolean) => void;
  readonly setSaving: (saving: boolean) => void;
  readonly refuse: (refusal: Refusal | null) => void;
  /** Another description of the record's object, e.g. by its record type; values stay. */
  readonly describeAs: (object: ObjectDescription) => void;
  /** Facts that arrived late, or the record read again: edited fields keep the user's value (D8). */
  readonly rebase: (next: Draft) => void;
};

export type DraftStore = StoreApi<DraftState>;

export const valuesOf = ({ draft }: DraftState): DraftValues => fields.current(draft.overlay);

export const problemsOf = ({ draft }: DraftState): readonly Problem[] => check(draft);

export const isEdited = (state: DraftState, key: DraftKey): boolean =>
  fields.isEdited(state.draft.overlay, key);

export const editCount = ({ draft }: DraftState): number => fields.editedKeys(draft.overlay).length;

/** Whether Save is on: nothing stands against it, and there is something to save (D12). */
export const mayBeSaved = (state: DraftState): boolean =>
  problemsOf(state).length === 0 &&
  !state.saving &&
  (state.draft.saved === null || editCount(state) > 0);

const has = (links: readonly Link[], { id }: Link): boolean => links.some((link) => link.id === id);

/** Ticked links stand in the order of the list, so that ticking does not decide who comes first. */
const inListOrder = (links: readonly Link[], candidates: readonly Link[]): readonly Link[] => {
  const at = new Map(candidates.map(({ id }, index) => [id, index]));
  return [...links].sort((a, b) => (at.get(a.id) ?? 0) - (at.get(b.id) ?? 0));
};

/** The state of one open dialog: made when it opens, dropped when it closes for good. */
export function createDraftStore(opened: Draft): DraftStore {
  return createStore<DraftState>()((set, get) => {
    const change = (overlay: Draft['overlay']): void => {
      set(({ draft }) => ({ draft: { ...draft, overlay } }));
    };
    const edit = <K extends DraftKey>(key: K, value: DraftValues[K]): void => {
      change(fields.edit(get().draft.overlay, key, value, sameValue));
      set(({ refusal }) => ({ refusal: refusal && touches(refusal, key) ? null : refusal }));
    };
    const setLinks = (key: 'people' | 'relatedTo', links: readonly Link[]): void => {
      edit(key, inListOrder(links, get().draft.candidates));
    };
    return {
      draft: opened,
      refusal: null,
      saving: false,
      edit,
      undo: (key) => {
        change(fields.undo(get().draft.overlay, key));
      },
      undoAll: () => {
        change(fields.overlay(get().draft.overlay.base));
      },
      toggle: (link) => {
        const key = isPersonObject(link.object) ? 'people' : 'relatedTo';
        const ticked = valuesOf(get())[key];
        setLinks(
          key,
          has(ticked, link) ? ticked.filter(({ id }) => id !== link.id) : [...ticked, link],
        );
      },
      add: (link) => {
        const key = isPersonObject(link.object) ? 'people' : 'relatedTo';
        const { candidates } = get().draft;
        if (!has(candidates, link))
          set(({ draft }) => ({ draft: { ...draft, candidates: [...draft.candidates, link] } }));
        if (!has(valuesOf(get())[key], link)) setLinks(key, [...valuesOf(get())[key], link]);
      },
      selectAll: (on) => {
        const { candidates } = get().draft;
        const people = candidates.filter(({ object }) => isPersonObject(object));
        const first = candidates.find(({ object }) => !isPersonObject(object));
        const { relatedTo } = valuesOf(get());
        edit('people', on ? people : []);
        edit('relatedTo', on ? (relatedTo.length > 0 ? relatedTo : first ? [first] : []) : []);
      },
      resolve: (conflict) => {
        const { people, relatedTo } = resolveConflict(valuesOf(get()), conflict);
        edit('people', people);
        edit('relatedTo', relatedTo);
      },
      leaveOthersOut: () => {
        set(({ draft, refusal }) =>
          refusal ? { draft: withoutRefusedPeople(draft, refusal.failure), refusal: null } : {},
        );
      },
      nameRecord: ({ id, name }) => {
        set(({ draft }) => ({ draft: { ...draft, names: { ...draft.names, [id]: name } } }));
      },
      describeAs: (object) => {
        set(({ draft }) => ({ draft: describedAs(draft, object) }));
      },
      setFollow: (follow) => {
        set(({ draft }) => ({ draft: { ...draft, follow } }));
      },
      setSaving: (saving) => {
        set({ saving });
      },
      refuse: (refusal) => {
        set({ refusal });
      },
      rebase: (next) => {
        const overlay = fields.rebase(get().draft.overlay, next.overlay.base, sameValue);
        set(({ draft: { names = {}, follow } }) => ({
          draft: { ...next, names, overlay, ...(follow !== undefined && { follow }) },
        }));
      },
    };
  });
}

/** Which field of the record a key of the draft becomes, for the org's refusals. */
export function apiFieldsOf(key: DraftKey): readonly string[] {
  if (key.startsWith('field.')) return [key.slice('field.'.length)];
  if (key === 'subject') return ['Subject'];
  if (key === 'body') return ['Description', 'HtmlBody', 'TextBody'];
  if (key === 'people')
    return ['WhoId', 'FromId', 'ToIds', 'CcIds', 'BccIds', 'ToAddress', 'CcAddress', 'RelationId'];
  if (key === 'relatedTo') return ['WhatId', 'RelatedToId', 'ParentId'];
  return key === 'files' ? ['ContentDocumentIds', 'ContentDocumentId'] : [];
}

const touches = (refusal: Refusal, key: DraftKey): boolean =>
  refusal.fields.length === 0 || refusal.fields.some((field) => apiFieldsOf(key).includes(field));
