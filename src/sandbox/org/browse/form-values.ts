import type { Org } from '../org.ts';

/** A submitted form. */
export type Form = URLSearchParams;

/** A field of a form without blanks around it; empty when it was not sent. */
export const filled = (form: Form, name: string): string => (form.get(name) ?? '').trim();

/** A count; null when the field is empty or no such number. */
export function numberOf(form: Form, name: string): number | null {
  const text = filled(form, name);
  return /^\d{1,6}$/.test(text) ? Number(text) : null;
}

/** The object that a form names, as the schema spells it. */
export function objectOf(org: Org, form: Form): string | null {
  return org.engine.schema.objects.get(filled(form, 'object').toLowerCase())?.name ?? null;
}

/** A list without the entry whose number the form gives. */
export function without<T>(list: readonly T[], form: Form): T[] {
  const at = Number(form.get('at') ?? '-1');
  return list.filter((_, place) => place !== at);
}
