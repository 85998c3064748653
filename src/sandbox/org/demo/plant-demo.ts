import { createRecord, createWithId, patchInternal } from '../dml/save.ts';
import { actorOf, noObstacles, wholeSeconds, type Engine, type Work } from '../engine.ts';
import { objectNamed } from '../schema/schema.ts';
import { textOf, type Json } from '../value.ts';
import * as people from './people.ts';
import { attachmentText, events, tasks } from './activities.ts';

type Body = Readonly<Record<string, Json>>;

/** Writes demonstration records through the same rules as any caller, each at its time and by its owner. */
type Planter = {
  readonly now: Date;
  readonly make: (
    by: string,
    daysAgo: number,
    object: string,
    id: string | null,
    body: Body,
  ) => string;
  readonly engine: Engine;
};

const day = 24 * 60 * 60 * 1000;

/** Fills the org with the demonstration: the same people every time, dates counted from `now`. */
export function plantDemo(engine: Engine, now: string): void {
  const planter = createPlanter(engine, new Date(now));
  plantCompanies(planter);
  plantContacts(planter);
  plantLeads(planter);
  plantOpportunities(planter);
  plantCases(planter);
  plantMails(planter);
  plantActivities(planter);
  plantCampaign(planter);
  plantFiles(planter);
  plantRules(engine);
}

function createPlanter(engine: Engine, now: Date): Planter {
  const at = (by: string, daysAgo: number): Work => {
    const actor = actorOf(engine, by);
    if (!actor) throw new Error(`No demo user ${by}`);
    const instant = wholeSeconds(new Date(now.getTime() - daysAgo * day));
    const save = { allowDuplicates: true, duplicateDetails: false, autoAssign: false };
    // Also where relations of sent mails are closed to users: somebody has made them once.
    const profile = { ...actor.profile, updateEmailMessages: true };
    return { engine, actor: { ...actor, profile }, now: instant, save, obstacles: noObstacles };
  };
  return {
    engine,
    now,
    make: (by, daysAgo, name, id, body) => {
      const object = objectNamed(engine.schema, name);
      if (!object) return '';
      const work = at(by, daysAgo);
      if (id === null) return createRecord(work, object, body);
      createWithId(work, object, id, body);
      return id;
    },
  };
}

/** A calendar day counted from now. */
function dayFrom(planter: Planter, days: number): string {
  return new Date(planter.now.getTime() + days * day).toISOString().slice(0, 10);
}

const elena = people.users.elena.id;
const jonas = people.users.jonas.id;

function plantCompanies({ make }: Planter): void {
  for (const account of Object.values(people.accounts)) {
    make(elena, 700, 'Account', account.id, {
      Name: account.name,
      Website: account.website,
      Phone: account.phone,
      BillingCity: account.city,
      BillingCountry: account.country,
      Type: 'Customer - Direct',
      Industry: 'Transportation',
    });
  }
  const { id, account, name } = people.installations.haldenDepot;
  make(jonas, 400, 'Installation__c', id, {
    Name: name,
    Account__c: people.accounts[account].id,
    Status__c: 'Installed',
    Units__c: 180,
    Serial__c: 'NWT-GBG-0001',
    Site_Email__c: 'depot.goteborg@halden.example',
  });
}

function plantContacts({ make }: Planter): void {
  for (const contact of Object.values(people.contacts)) {
    make(elena, 600, 'Contact', contact.id, {
      AccountId: people.accounts[contact.account].id,
      FirstName: contact.first,
      LastName: contact.last,
      Title: contact.title,
      Email: contact.email,
      Work_Email__c: contact.workEmail,
      Phone: contact.phone,
      MobilePhone: contact.mobile,
      MailingCity: people.accounts[contact.account].city,
    });
  }
}

function plantLeads({ make, engine, now }: Planter): void {
  for (const lead of Object.values(people.leads)) {
    make(elena, 60, 'Lead', lead.id, {
      FirstName: lead.first,
      LastName: lead.last,
      Title: lead.title,
      Company: lead.company,
      Email: lead.email,
      Phone: lead.phone,
      LeadSource: 'Web',
    });
    const row = engine.store.get(lead.id);
    if (lead.convertedTo === null || !row) continue;
    const contact = people.contacts[lead.convertedTo];
    patchInternal({ engine }, 'Lead', row, {
      IsConverted: true,
      Status: 'Closed - Converted',
      ConvertedDate: new Date(now.getTime() - 30 * day).toISOString().slice(0, 10),
      ConvertedContactId: contact.id,
      ConvertedAccountId: people.accounts[contact.account].id,
    });
  }
}

function plantOpportunities(planter: Planter): void {
  for (const deal of Object.values<people.DemoOpportunity>(people.opportunities)) {
    const created = deal.closesIn < 0 ? 90 - deal.closesIn : 30;
    planter.make(elena, created, 'Opportunity', deal.id, {
      AccountId: people.accounts[deal.account].id,
      Name: deal.name,
      StageName: deal.stage,
      Amount: deal.amount,
      CloseDate: dayFrom(planter, deal.closesIn),
    });
    if (deal.contact === null) continue;
    planter.make(elena, created, 'OpportunityContactRole', null, {
      OpportunityId: deal.id,
      ContactId: people.contacts[deal.contact].id,
      Role: deal.role,
      IsPrimary: true,
    });
  }
}

/** Case numbers are given in order, so each is set just before its case is opened. */
function plantCases({ make, engine }: Planter): void {
  for (const each of Object.values<people.DemoCase>(people.cases)) {
    engine.store.setNumber('CaseNumber', Number(each.number));
    make(jonas, each.age, 'Case', each.id, {
      ContactId: people.contacts[each.contact].id,
      Subject: each.subject,
      Status: each.status,
      Origin: 'Email',
      SuppliedEmail: people.contacts[each.contact].email,
    });
  }
  engine.store.setNumber('CaseNumber', 12_060);
}

type Mailbox = { readonly id: string; readonly name: string; readonly email: string };

function mailbox(key: string): Mailbox {
  const contacts: Readonly<Record<string, people.DemoContact>> = people.contacts;
  const users: Readonly<Record<string, people.DemoUser>> = people.users;
  const person = contacts[key] ?? users[key];
  if (!person) throw new Error(`No demo person ${key}`);
  return { id: person.id, name: `${person.first} ${person.last}`, email: person.email ?? '' };
}

/** Without Enhanced Email an org has no mails but those on cases. */
function plantMails({ make, now, engine }: Planter): void {
  if (!engine.switches.enhancedEmail) return;
  for (const mail of Object.values<people.DemoSavedMail>(people.savedMails)) {
    const from = mailbox(mail.from);
    const to = mailbox(mail.to);
    make(people.users[mail.owner].id, mail.age, 'EmailMessage', mail.id, {
      Subject: mail.subject,
      TextBody: mail.text,
      HtmlBody: `<p>${mail.text.replaceAll('\n\n', '</p><p>').replaceAll('\n', '<br>')}</p>`,
      MessageDate: new Date(now.getTime() - mail.age * day).toISOString(),
      Incoming: mail.incoming,
      Status: '3',
      IsClientManaged: true,
      FromAddress: from.email,
      FromName: from.name,
      MessageIdentifier: mail.messageId,
      ClientThreadIdentifier: mail.thread,
      RelatedToId: people.opportunities[mail.opportunity].id,
    });
    for (const [person, RelationType] of [
      [from, 'FromAddress'],
      [to, 'ToAddress'],
    ] as const) {
      make(people.users[mail.owner].id, mail.age, 'EmailMessageRelation', null, {
        EmailMessageId: mail.id,
        RelationId: person.id,
        RelationType,
        RelationAddress: person.email,
      });
    }
  }
}

function plantActivities(planter: Planter): void {
  for (const task of tasks) {
    planter.make(task.by, Math.max(1, -task.due), 'Task', null, {
      Subject: task.subject,
      WhoId: task.who,
      WhatId: task.what,
      Status: task.status,
      Description: task.comment,
      ActivityDate: dayFrom(planter, task.due),
    });
  }
  for (const event of events) {
    planter.make(event.by, Math.max(1, -event.day), 'Event', null, {
      Subject: event.subject,
      WhoId: event.who,
      WhatId: event.what,
      Location: event.location,
      StartDateTime: `${dayFrom(planter, event.day)}T09:00:00Z`,
      DurationInMinutes: event.minutes,
    });
  }
}

function plantCampaign({ make }: Planter): void {
  const CampaignId = make(elena, 90, 'Campaign', null, {
    Name: 'Fleet Days 2027',
    Type: 'Trade Show',
    IsActive: true,
  });
  make(elena, 30, 'CampaignMember', null, { CampaignId, ContactId: people.contacts.marta.id });
  make(elena, 30, 'CampaignMember', null, { CampaignId, LeadId: people.leads.devika.id });
}

function plantFiles({ make, engine }: Planter): void {
  const version = make(elena, 19, 'ContentVersion', null, {
    Title: 'Price list 2027',
    PathOnClient: 'price-list-2027.txt',
    VersionData: btoa(attachmentText),
    FirstPublishLocationId: people.opportunities.haldenRenewal.id,
  });
  const mail = people.savedMails.renewalAnswer.id;
  if (engine.store.get(mail)) {
    make(elena, 19, 'ContentDocumentLink', null, {
      ContentDocumentId: textOf(engine.store.get(version) ?? {}, 'ContentDocumentId'),
      LinkedEntityId: mail,
    });
  }
  make(jonas, 300, 'Attachment', null, {
    Name: 'site-survey.txt',
    ContentType: 'text/plain',
    Body: btoa('Depot Goteborg: 12 docks, 4 gateways.'),
    ParentId: people.accounts.halden.id,
  });
}

/** The rules that a new org comes with: people of the same address are called duplicates, but may be saved. */
function plantRules(engine: Engine): void {
  engine.rules.duplicates = ['Contact', 'Lead'].map((object) => ({
    name: `Standard_${object}_Duplicate_Rule`,
    object,
    fields: ['Email'],
    action: 'alert',
    message: 'Use one of these records?',
  }));
}
