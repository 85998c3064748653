import type { SearchPlan } from '../../../core/crm/search.ts';
import { cardFields, emailFields, type CardFields } from '../soql/fields.ts';
import { fitting, select, type ChildSelect } from '../soql/select.ts';
import type { View } from '../soql/view.ts';
import type { Ask } from './ask.ts';
import { caseWindow, emailIs, MANY, opportunityWindow, SOME } from './conditions.ts';

/** Fields of the Opportunity, as a contact role leads to them. */
const throughRole = (view: View, policy: CardFields): readonly string[] =>
  cardFields(view, 'Opportunity', policy).map((field) => `Opportunity.${field}`);

const roles = (view: View, plan: SearchPlan, policy: CardFields): ChildSelect => ({
  relationship: 'OpportunityContactRoles',
  fields: ['ContactId', 'OpportunityId', 'Role', 'IsPrimary', ...throughRole(view, policy)],
  where: view.object('Opportunity') ? opportunityWindow(view, plan.windows, 'Opportunity.') : null,
  limit: SOME,
});

const cases = (view: View, plan: SearchPlan, policy: CardFields): ChildSelect => ({
  relationship: 'Cases',
  fields: cardFields(view, 'Case', policy),
  where: caseWindow(view, plan.windows),
  orderBy: ['CreatedDate DESC'],
  limit: SOME,
});

const opportunities = (view: View, plan: SearchPlan, policy: CardFields): ChildSelect => ({
  relationship: 'Opportunities',
  fields: cardFields(view, 'Opportunity', policy),
  where: opportunityWindow(view, plan.windows, ''),
  orderBy: ['CloseDate DESC'],
  limit: SOME,
});

/** (1) of R1: Contacts by any of their addresses, with their contact roles and cases. */
const contacts = (plan: SearchPlan, policy: CardFields): Ask => ({
  ref: 'contacts',
  mayShrink: true,
  object: 'Contact',
  soql: (view) =>
    fitting(plan.emails, (emails) => {
      const where = emailIs(emailFields(view, 'Contact', plan.droppedEmailFields), emails);
      return where === null
        ? null
        : select(view, 'Contact', {
            fields: cardFields(view, 'Contact', policy),
            children: [roles(view, plan, policy), cases(view, plan, policy)],
            where,
            orderBy: ['LastModifiedDate DESC'],
            limit: MANY,
          });
    }),
});

/** (2) of R1: Leads by any of their addresses; converted ones lead to their Contact. */
const leads = (plan: SearchPlan, policy: CardFields): Ask => ({
  ref: 'leads',
  mayShrink: true,
  object: 'Lead',
  soql: (view) =>
    fitting(plan.emails, (emails) => {
      const where = emailIs(emailFields(view, 'Lead', plan.droppedEmailFields), emails);
      return where === null
        ? null
        : select(view, 'Lead', {
            fields: cardFields(view, 'Lead', policy),
            where,
            orderBy: ['LastModifiedDate DESC'],
            limit: MANY,
          });
    }),
});

/** (3) of R1: the accounts of those Contacts, with their opportunities and cases. */
const accounts = (plan: SearchPlan, policy: CardFields): Ask => ({
  ref: 'accounts',
  mayShrink: true,
  object: 'Account',
  soql: (view) =>
    fitting(plan.emails, (emails) => {
      const matched = emailIs(emailFields(view, 'Contact', plan.droppedEmailFields), emails);
      return matched === null || !view.field('Contact', 'AccountId')
        ? null
        : select(view, 'Account', {
            fields: cardFields(view, 'Account', policy),
            children: [opportunities(view, plan, policy), cases(view, plan, policy)],
            where: `Id IN (SELECT AccountId FROM Contact WHERE ${matched})`,
            limit: MANY,
          });
    }),
});

export const peopleAsks = (plan: SearchPlan, policy: CardFields): readonly Ask[] =>
  plan.emails.length === 0
    ? []
    : [contacts(plan, policy), leads(plan, policy), accounts(plan, policy)];
