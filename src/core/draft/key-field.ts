import type { Draft } from './draft.ts';

/** The Task's own field for the key, where the policy names one that this user can set. */
export const keyFieldOf = ({ rules, catalog }: Pick<Draft, 'rules' | 'catalog'>): string | null =>
  rules.taskKeyField !== null &&
  catalog.objects['Task']?.fields[rules.taskKeyField]?.createable === true
    ? rules.taskKeyField
    : null;
