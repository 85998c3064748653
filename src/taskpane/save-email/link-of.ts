import type { CrmRecord } from '../../core/crm/records.ts';
import type { Link } from '../../core/draft/values.ts';
import { objectLabel } from '../strings.ts';

/** A record found or made by hand, as the dialog lists it. */
export function linkOf({ id, object, name, fields }: CrmRecord): Link {
  const email = fields['Email'];
  return {
    id,
    object,
    name,
    emails: typeof email === 'string' ? [email.toLowerCase()] : [],
    reason: objectLabel(object),
  };
}
