import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { dropIssue, issuesOf, type Issue } from '../core/operations/issue-log.ts';
import { usePane } from './pane.ts';
import type { IssueView } from './settings/issue-view.ts';
import { shortDate } from './shared/date-text.ts';
import { shown } from './stores/loadable.ts';
import { waitingMails } from './stores/waiting-mails.ts';
import { waitingIssue } from './waiting-issue.ts';

/**
 * Failed and unfinished saves of this device, in words, with what can be done about each (X4).
 *
 * @param onLeave leaves the settings, for what goes on in a dialog
 */
export function useIssues(onLeave: () => void): readonly IssueView[] {
  const { services, session, mails, saves, moved } = usePane();
  const openKey = useStore(mails, ({ opened }) =>
    opened ? (shown(opened.understood)?.key.key ?? null) : null,
  );
  const { device, host, platform } = services;
  const user = useStore(session, (state) => shown(state.user));
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  useEffect(() => {
    let current = true;
    void issuesOf(device).then((found) => {
      if (current) setIssues(found);
    });
    return () => {
      current = false;
    };
  }, [device]);
  const { language, timeZone } = host.profile();
  const when = (iso: string): string => shortDate(iso, language, timeZone, platform.now());
  const waiting = waitingMails(useStore(saves, (state) => state.saves));
  const logged = issues.filter(({ id }) => !waiting.some(({ key }) => key === id));
  const views = logged.map((issue): IssueView => {
    const [record] = issue.recordIds;
    return {
      ...issue,
      mailDate: issue.mailDate === null ? '' : when(issue.mailDate),
      when: when(issue.at),
      // A save is tried again from its own mail: only there can its files be read.
      onRetry:
        issue.id === openKey
          ? () => {
              onLeave();
              void saves.getState().openDialog();
            }
          : null,
      onOpen:
        record && user
          ? () => {
              host.openPage(`${user.instanceUrl}/${moved.latest(record)}`);
            }
          : null,
      onDismiss: () => {
        setIssues(issues.filter(({ id }) => id !== issue.id));
        void dropIssue(device, issue.id);
      },
    };
  });
  const queued = waiting.map((mail) => waitingIssue(mail, when, saves.getState(), onLeave));
  return [...queued, ...views];
}
