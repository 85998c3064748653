import { refuse } from '../../api-error.ts';
import type { Work } from '../../engine.ts';
import { stages } from '../../schema/picklists.ts';
import { objectNamed } from '../../schema/schema.ts';
import { textOf } from '../../value.ts';
import { changes, type Draft, type ObjectRules } from '../draft.ts';
import { createInternal, patchInternal } from '../save.ts';

const forecastNames = {
  Omitted: 'Omitted',
  Pipeline: 'Pipeline',
  BestCase: 'Best Case',
  Forecast: 'Commit',
  Closed: 'Closed',
} as const;

/** A stage that no one has defined counts as open. */
const unknownStage = {
  closed: false,
  won: false,
  probability: 0,
  forecast: 'Pipeline' as const,
};

function deriveOpportunity(work: Work, draft: Draft): void {
  const { row } = draft;
  const stage = stages.find((each) => each.name === row['StageName']) ?? unknownStage;
  row['IsClosed'] = stage.closed;
  row['IsWon'] = stage.won;
  row['ForecastCategory'] = stage.forecast;
  if (changes(draft, 'StageName')) {
    row['LastStageChangeDate'] = draft.before ? work.now : null;
    if (!draft.given.has('Probability')) row['Probability'] = stage.probability;
    if (!draft.given.has('ForecastCategoryName')) {
      row['ForecastCategoryName'] = forecastNames[stage.forecast];
    }
  }
  const { Amount: amount, Probability: probability } = row;
  row['ExpectedRevenue'] =
    typeof amount === 'number'
      ? (amount * (typeof probability === 'number' ? probability : 0)) / 100
      : null;
  deriveFiscal(draft);
}

function deriveFiscal({ row }: Draft): void {
  const [year = '', month = ''] = textOf(row, 'CloseDate').split('-');
  if (year === '') return;
  const quarter = Math.ceil(Number(month) / 3);
  row['FiscalYear'] = Number(year);
  row['FiscalQuarter'] = quarter;
  row['Fiscal'] = `${year} ${String(quarter)}`;
}

export const opportunityRules: ObjectRules = {
  prepare: deriveOpportunity,
  after: (work, draft) => {
    const ContactId = draft.row['ContactId'];
    const role = objectNamed(work.engine.schema, 'OpportunityContactRole');
    if (draft.before !== null || typeof ContactId !== 'string' || !role) return;
    createInternal(work, role, { OpportunityId: draft.id, ContactId, IsPrimary: true });
  },
};

/** Only one contact role of an opportunity is the primary one. */
export const contactRoleRules: ObjectRules = {
  after: (work, draft) => {
    if (draft.row['IsPrimary'] !== true) return;
    const siblings = work.engine.store.where(
      'OpportunityContactRole',
      'OpportunityId',
      textOf(draft.row, 'OpportunityId'),
    );
    for (const row of siblings) {
      if (row['Id'] === draft.id || row['IsPrimary'] !== true) continue;
      patchInternal(work, 'OpportunityContactRole', row, { IsPrimary: false });
    }
  },
};

export const caseRules: ObjectRules = {
  prepare: (work, draft) => {
    const { row } = draft;
    const contact = work.engine.store.get(textOf(row, 'ContactId'));
    row['ContactEmail'] = contact?.['Email'] ?? null;
    row['ContactPhone'] = contact?.['Phone'] ?? null;
    row['ContactMobile'] = contact?.['MobilePhone'] ?? null;
    row['ContactFax'] = contact?.['Fax'] ?? null;
    if (changes(draft, 'ContactId') && !draft.given.has('AccountId') && contact) {
      row['AccountId'] = contact['AccountId'] ?? null;
    }
    row['IsClosed'] = row['Status'] === 'Closed';
    if (row['IsClosed'] !== draft.before?.['IsClosed']) {
      row['ClosedDate'] = row['IsClosed'] ? work.now : null;
    }
    if (draft.before === null) {
      const number = work.engine.store.nextNumber('CaseNumber', 1001);
      row['CaseNumber'] = String(number).padStart(8, '0');
    }
  },
};

export const campaignMemberRules: ObjectRules = {
  prepare: (work, draft) => {
    const { row } = draft;
    const people = ['ContactId', 'LeadId'].filter((field) => textOf(row, field) !== '');
    if (people.length !== 1) {
      throw refuse('REQUIRED_FIELD_MISSING', 'Required fields are missing: [LeadId, ContactId]', [
        'LeadId',
        'ContactId',
      ]);
    }
    const who = textOf(row, people[0] ?? '');
    const twin = work.engine.store
      .where('CampaignMember', people[0] ?? '', who)
      .find((each) => each['CampaignId'] === row['CampaignId'] && each['Id'] !== draft.id);
    if (twin) throw refuse('DUPLICATE_VALUE', 'Already a campaign member.', []);
    row['LeadOrContactId'] = who;
    row['HasResponded'] = row['Status'] === 'Responded';
  },
};
