/** A part of the policy that was ignored: where, and what is wrong with it. For administrators, in their words. */
export type PolicyProblem =
  | { readonly kind: 'unknown-setting'; readonly path: string }
  | { readonly kind: 'wrong-value'; readonly path: string; readonly expected: string }
  | { readonly kind: 'not-an-object' }
  | { readonly kind: 'newer-version'; readonly version: number }
  /** The file could not be had; `cached` tells whether the copy of an earlier start is in use. */
  | { readonly kind: 'not-reachable'; readonly why: string; readonly cached: boolean };
