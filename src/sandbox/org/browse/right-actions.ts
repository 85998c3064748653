import type { Org } from '../org.ts';
import type { ObjectRight, Profile } from '../rights/rights.ts';
import { filled, objectOf, type Form } from './form-values.ts';
import { takenRights } from './taken-rights.ts';

const RIGHTS: readonly ObjectRight[] = ['read', 'create', 'edit', 'delete'];

/** Profiles are replaced, never changed: what is worked out from one is kept by its identity. */
function replaceProfile(
  { rights }: Org,
  id: string | null,
  change: (profile: Profile) => Profile,
): void {
  rights.profiles = rights.profiles.map((each) => (each.id === id ? change(each) : each));
}

export function denyRight(org: Org, form: Form): void {
  const object = objectOf(org, form);
  const right = RIGHTS.find((each) => each === form.get('right'));
  if (object === null || !right) return;
  replaceProfile(org, form.get('profile'), (profile) => {
    const before = Object.hasOwn(profile.denied, object) ? (profile.denied[object] ?? []) : [];
    return {
      ...profile,
      denied: { ...profile.denied, [object]: [...new Set([...before, right])] },
    };
  });
}

export function restrictField(org: Org, form: Form): void {
  const object = objectOf(org, form);
  const wanted = filled(form, 'field').toLowerCase();
  const field = org.engine.schema.objects.get((object ?? '').toLowerCase())?.fields.get(wanted);
  if (object === null || !field) return;
  const access = form.get('access') === 'readOnly' ? 'readOnly' : 'hidden';
  replaceProfile(org, form.get('profile'), (profile) => ({
    ...profile,
    fields: { ...profile.fields, [`${object}.${field.name}`]: access },
  }));
}

export function restoreRight(org: Org, form: Form): void {
  const taken = takenRights(org.rights.profiles)[Number(form.get('at') ?? '-1')];
  if (taken) replaceProfile(org, taken.restored.id, () => taken.restored);
}
