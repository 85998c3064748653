/** Objects that an unknown address can become (R8). Apart from what fills their forms: that knows every public suffix. */
export const NEW_OBJECTS = ['Contact', 'Lead', 'Account'] as const;
export type NewObject = (typeof NEW_OBJECTS)[number];
