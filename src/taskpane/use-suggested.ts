import { useStore } from 'zustand';
import { recentRules } from '../core/participants/recent-rules.ts';
import { usePane } from './pane.ts';
import { shown } from './stores/loadable.ts';
import type { OpenedMail } from './stores/mail-store.ts';

/** Addresses of this mail that the user put on the blocklist a short while ago: their rows stay, with Undo (P8). */
export function useBlocked(opened: OpenedMail): readonly string[] {
  const { services, session } = usePane();
  const settings = useStore(session, (state) => state.settings);
  const understood = shown(opened.understood);
  const blocked =
    understood?.partition.observations.filter(({ reason }) => reason.kind === 'blocklist') ?? [];
  const seconds = Math.floor(services.platform.now().getTime() / 1000);
  const recent = recentRules(
    settings.blocklist,
    blocked.map(({ address }) => address),
    seconds,
  );
  return blocked
    .filter(({ reason }) => recent.some(({ rule, listed }) => listed && rule === reason.rule))
    .map(({ address }) => address);
}

/** How many rows *Suggested new records* has. */
export function useSuggestedCount(opened: OpenedMail): number {
  const blocked = useBlocked(opened);
  if (!opened.related) return 0;
  return opened.related.unknown.length + blocked.length + opened.addedTo.length;
}
