import type { MailboxProfile } from '../../core/mail/mail.ts';
import type { MailHost } from '../../core/ports/mail-host.ts';
import { given } from './item-parts.ts';
import { addCategory, readCategories, readProperties } from './mail-marks.ts';
import { removeCategory, writeProperties } from './mail-marks.ts';
import { createWithMail } from './mail-session.ts';
import { createOfficeCalls } from './office-calls.ts';
import type { OfficeRuntime } from './office-runtime.ts';
import { mayOpen } from './open-page.ts';
import type { PaneWindow } from './pane-window.ts';
import { readAttachment, readEml } from './read-files.ts';
import { readMail } from './read-mail.ts';
import { watchSelection } from './selection-watch.ts';
import { watchTheme } from './theme.ts';

/** Outlook as a mail host. Make one per page: it registers Office's events for the life of the page. */
export function createOfficeMailHost(office: OfficeRuntime, window: PaneWindow): MailHost {
  const calls = createOfficeCalls(office, window);
  const watch = watchSelection(office, calls, window);
  const theme = watchTheme(office, window);
  const withMail = createWithMail(office, calls, watch);

  return {
    selected: () => watch.now(),
    onSelect: (listener) => watch.onSelect(listener),
    profile: () => profileOf(office),
    theme: () => theme.now(),
    onTheme: (listener) => theme.onTheme(listener),
    read: (ref, signal) => withMail(ref, signal, readMail),
    readAttachment: (ref, id, signal) =>
      withMail(ref, signal, (session) => readAttachment(session, id)),
    readEml: (ref, signal) => withMail(ref, signal, readEml),
    readCategories: (ref) => withMail(ref, undefined, readCategories),
    addCategory: (ref, name) => withMail(ref, undefined, (session) => addCategory(session, name)),
    removeCategory: (ref, name) =>
      withMail(ref, undefined, (session) => removeCategory(session, name)),
    readProperties: (ref) => withMail(ref, undefined, readProperties),
    writeProperties: (ref, changes) =>
      withMail(ref, undefined, (session) => writeProperties(session, changes)),
    openPage(url) {
      if (mayOpen(url)) openPage(office, window, url);
    },
  };
}

function profileOf(office: OfficeRuntime): MailboxProfile {
  const profile = given(() => office.context.mailbox.userProfile);
  return {
    name: profile?.displayName ?? '',
    address: profile?.emailAddress ?? '',
    timeZone: profile?.timeZone ?? '',
    language: given(() => office.context.displayLanguage) ?? 'en-US',
  };
}

/** Desktop webviews open links inside themselves; only Office's own call reaches the browser there. The web lacks that call. */
function openPage(office: OfficeRuntime, window: PaneWindow, url: string): void {
  const { requirements, ui } = office.context;
  if (requirements.isSetSupported('OpenBrowserWindowApi', '1.1') && ui.openBrowserWindow)
    ui.openBrowserWindow(url);
  else window.open(url, '_blank', 'noopener');
}
