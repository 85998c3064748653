import type { SavedEmail } from '../../core/crm/records.ts';
import { proposeDraft, type Draft } from '../../core/draft/draft.ts';
import type { MailFacts } from '../../core/draft/facts.ts';
import { factsOf } from '../../core/draft/facts-of.ts';
import { linksOf, type ProposedLinks } from '../../core/draft/links-of.ts';
import { openSaved } from '../../core/draft/open-saved.ts';
import { rulesOf } from '../../core/draft/rules-of.ts';
import { dateTimeText, dayText } from '../shared/date-text.ts';
import { reasonsText } from '../related/reason-text.ts';
import type { Services } from '../services.ts';
import { shown } from './loadable.ts';
import type { OpenedMail } from './mail-store.ts';
import type { SessionStore } from './session-store.ts';

type Parts = { facts: MailFacts; links: ProposedLinks; rest: Pick<Draft, 'rules' | 'catalog'> };

function partsOf({ host }: Services, session: SessionStore, opened: OpenedMail): Parts | null {
  const understood = shown(opened.understood);
  const found = shown(opened.found);
  if (!understood || !found || !opened.related) return null;
  const { policy, effective } = session.getState();
  const { language, timeZone } = host.profile();
  const formats = { day: (iso: string) => dayText(iso, language) };
  const present = {
    timeZone,
    dateTime: (iso: string) => dateTimeText(iso, language, timeZone),
  };
  return {
    facts: factsOf(understood, present),
    links: linksOf(opened.related, opened.linkChoices, ({ reasons }) =>
      reasonsText(reasons, formats),
    ),
    rest: { rules: rulesOf(policy, effective, found.catalog, false), catalog: found.catalog },
  };
}

/** The draft of a mail that is not saved; null while what it needs is not known yet. */
export function draftOf(
  services: Services,
  session: SessionStore,
  opened: OpenedMail,
): Draft | null {
  const parts = partsOf(services, session, opened);
  return parts && proposeDraft({ facts: parts.facts, ...parts.links, ...parts.rest });
}

/** The draft of a saved record, as it was just read. */
export function savedDraftOf(
  services: Services,
  session: SessionStore,
  opened: OpenedMail,
  saved: SavedEmail,
): Draft | null {
  const parts = partsOf(services, session, opened);
  return (
    parts &&
    openSaved({ saved, facts: parts.facts, candidates: parts.links.candidates, ...parts.rest })
  );
}
