import { hasEnhancedEmail, type Catalog } from '../../core/crm/describe.ts';
import type { FoundRecords } from '../../core/operations/search-records.ts';
import type { UnderstoodMail } from '../../core/operations/understand-mail.ts';
import type { Note } from '../../core/participants/note.ts';
import { notesOf, type NoteFacts } from '../../core/participants/notes-of.ts';
import type { Related } from '../../core/related/related.ts';
import type { EffectiveSettings } from '../../core/settings/effective-settings.ts';
import type { Policy } from '../../core/settings/policy.ts';

export type MailNotesInput = {
  readonly understood: UnderstoodMail;
  readonly found: FoundRecords | null;
  readonly related: Related | null;
  readonly catalog: Catalog | null;
  readonly policy: Policy;
  readonly settings: EffectiveSettings;
  /** Parts of the user's settings that could not be read. */
  readonly dropped: readonly string[];
  /** What only a save tells, as far as one was tried. */
  readonly notGiven?: NoteFacts['notGiven'];
  readonly category?: NoteFacts['category'];
  readonly peopleRefused?: boolean;
};

/** Whether the text that will be saved fits into its field; known once the org was described. */
function shortened({ understood, catalog, settings }: MailNotesInput): NoteFacts['shortened'] {
  if (!catalog) return null;
  const { kind, body } = settings.values;
  const asTask = kind === 'Task' || !hasEnhancedEmail(catalog);
  const [object, name] = asTask ? ['Task', 'Description'] : ['EmailMessage', 'TextBody'];
  const field = catalog.objects[object]?.fields[name];
  const { newPart, whole } = understood.content;
  const { length } = body === 'new' ? newPart.text : whole.text;
  return field && field.length > 0 && length > field.length
    ? { field: field.label, limit: field.length }
    : null;
}

/** Parts of every call that were not answered, by the org's own words for the objects. */
const incompleteParts = ({ found, catalog }: MailNotesInput): NoteFacts['incomplete'] =>
  [...(found ? [found.answer, ...found.followUps] : [])]
    .flatMap(({ incomplete }) => incomplete ?? [])
    .map(({ object, message }) => ({
      object: catalog?.objects[object]?.labelPlural ?? object,
      message,
    }));

/** What is good to know about the open mail (P9). */
export const mailNotes = (input: MailNotesInput): readonly Note[] =>
  notesOf({
    mail: input.understood.mail,
    notGiven: input.notGiven ?? [],
    dateApproximate: input.understood.date?.approximate ?? false,
    identityApproximate: input.understood.key.approximate,
    unmatched: input.related?.unknown.map(({ addressee }) => addressee.address) ?? [],
    notSearched: input.found?.cut.addresses ?? [],
    incomplete: incompleteParts(input),
    missing: input.related?.missing ?? [],
    shortened: shortened(input),
    category: input.category ?? null,
    peopleRefused: input.peopleRefused ?? false,
    dropped: input.dropped,
    policyProblems: input.policy.problems,
  });
