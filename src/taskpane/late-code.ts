import type * as CompanyDomain from '../core/mail/company-domain.ts';
import type * as Toast from './PaneToast.tsx';
import type * as SaveNotes from './SaveNotes.tsx';
import type * as SideDialogs from './SideDialogs.tsx';
import type * as BodyEditor from './save-email/BodyEditor.tsx';
import type * as PreviewDetails from './save-email/PreviewDetails.tsx';
import type * as Drafts from './stores/drafts.ts';
import type * as SaveActions from './stores/save-actions.ts';

/**
 * Code that comes later and is wanted from several places, each by the only `import()` of it in the program. A second one, in a module
 * that arrives at another moment, may want other chunks, which nobody has fetched ahead: without a network the dialog did not open.
 */
type Later<T> = () => Promise<T>;

export const loadSideDialogs: Later<typeof SideDialogs> = () => import('./SideDialogs.tsx');
export const loadSaveActions: Later<typeof SaveActions> = () => import('./stores/save-actions.ts');
export const loadDrafts: Later<typeof Drafts> = () => import('./stores/drafts.ts');
export const loadToast: Later<typeof Toast> = () => import('./PaneToast.tsx');
export const loadSaveNotes: Later<typeof SaveNotes> = () => import('./SaveNotes.tsx');
export const loadPreviewDetails: Later<typeof PreviewDetails> = () =>
  import('./save-email/PreviewDetails.tsx');
export const loadBodyEditor: Later<typeof BodyEditor> = () => import('./save-email/BodyEditor.tsx');
export const loadCompanyDomain: Later<typeof CompanyDomain> = () =>
  import('../core/mail/company-domain.ts');
