import type { CrmRecord } from '../../core/crm/records.ts';
import { relatedStrings as words } from './strings.ts';

export const FILTERS = ['all', 'people', 'accounts', 'other'] as const;
export type Filter = (typeof FILTERS)[number];

export const FILTER_NAMES: Readonly<Record<Filter, string>> = {
  all: words.filterAll,
  people: words.filterPeople,
  accounts: words.filterAccounts,
  other: words.filterOther,
};

const PEOPLE = ['Contact', 'Lead', 'User'];

export function inFilter({ object }: CrmRecord, filter: Filter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'people':
      return PEOPLE.includes(object);
    case 'accounts':
      return object === 'Account';
    case 'other':
      return !PEOPLE.includes(object) && object !== 'Account';
  }
}
