import type { Profile } from '../rights/rights.ts';

/** One thing that a profile may not do, and the profile as it is without that restriction. */
export type TakenRight = { readonly text: string; readonly restored: Profile };

export function takenRights(all: readonly Profile[]): TakenRight[] {
  return all.flatMap((profile) => [...deniedOf(profile), ...restrictedOf(profile)]);
}

function deniedOf(profile: Profile): TakenRight[] {
  return Object.entries(profile.denied).flatMap(([object, rights]) =>
    rights.map((right) => ({
      text: `${profile.name}: no ${right} of ${object}`,
      restored: {
        ...profile,
        denied: { ...profile.denied, [object]: rights.filter((each) => each !== right) },
      },
    })),
  );
}

function restrictedOf(profile: Profile): TakenRight[] {
  return Object.entries(profile.fields).map(([field, access]) => ({
    text: `${profile.name}: ${field} is ${access === 'hidden' ? 'hidden' : 'read only'}`,
    restored: {
      ...profile,
      fields: Object.fromEntries(Object.entries(profile.fields).filter(([name]) => name !== field)),
    },
  }));
}
