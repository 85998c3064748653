import type { Part } from './parts.ts';

/** All JavaScript that has been loaded when a stage is reached, in kB gzip. Office.js is Microsoft's and in no figure. */
export type Budget = {
  readonly stage: string;
  /** The imports that this stage adds to the one before it, as they are written. */
  readonly adds: readonly string[];
  readonly limit: number;
};

/** React and Fluent's provider alone are 82; Odoo's open add-in loads 164 before it shows anything. */
export const budgets: readonly Budget[] = [
  { stage: 'first frame', adds: [], limit: 110 },
  {
    stage: 'related records',
    adds: [
      '../composition/open-pane.tsx',
      '../adapters/salesforce/salesforce-crm.ts',
      './RecordsView.tsx',
    ],
    limit: 240,
  },
  {
    stage: 'Save Email dialog',
    adds: ['./SideDialogs.tsx', './stores/save-actions.ts', './stores/drafts.ts'],
    limit: 310,
  },
];

/** The most that any one file loaded later may weigh; an `import()` may bring several, which others share. */
export const lazyLimit = 80;

/** Files of each stage, with those of the stages before it. Throws on a part that the build does not have. */
export function filesOfStages(parts: readonly Part[]): readonly (readonly string[])[] {
  let files = parts.filter(({ first }) => first).flatMap((part) => part.files);
  return budgets.map(({ adds }) => {
    for (const name of adds) {
      const part = parts.find((one) => one.name === name);
      if (part === undefined) throw new Error(`The build has no part "${name}".`);
      files = [...files, ...part.files];
    }
    return [...new Set(files)];
  });
}
