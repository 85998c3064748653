import { useState } from 'react';
import type { CrmRecord } from '../../core/crm/records.ts';
import type { CrmFailure } from '../../core/ports/crm.ts';
import { formFields, formProblems, type FormField } from '../../core/related/new-record.ts';
import type { NewObject } from '../../core/related/new-objects.ts';
import type { Fields } from '../../core/crm/records.ts';
import type { Result } from '../../core/result.ts';

export type CreateRecord = (
  object: NewObject,
  fields: Fields,
  allowDuplicates: boolean,
) => Promise<Result<CrmRecord, CrmFailure>>;

export type CreateState = {
  readonly busy: boolean;
  readonly failure: CrmFailure | null;
  /** Problems are told from the first try on, not while the user types. */
  readonly tried: boolean;
};

const IDLE: CreateState = { busy: false, failure: null, tried: false };

/** Sends a form once; what Salesforce refuses stays in the form. */
export function useCreate(
  create: CreateRecord,
  onCreated: (record: CrmRecord) => void,
): {
  readonly state: CreateState;
  readonly send: (object: NewObject, form: readonly FormField[], allowDuplicates: boolean) => void;
  readonly forget: () => void;
} {
  const [state, setState] = useState(IDLE);
  return {
    state,
    forget: () => {
      setState(IDLE);
    },
    send: (object, form, allowDuplicates) => {
      if (state.busy) return;
      if (formProblems(form).length > 0) {
        setState({ busy: false, failure: null, tried: true });
        return;
      }
      setState({ busy: true, failure: null, tried: true });
      void create(object, formFields(form), allowDuplicates).then((made) => {
        setState({ busy: false, failure: made.ok ? null : made.failure, tried: true });
        if (made.ok) onCreated(made.value);
      });
    },
  };
}
