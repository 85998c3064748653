import type { Engine, Work } from './engine.ts';
import { makeId } from './ids.ts';
import { stages, taskStatuses } from './schema/picklists.ts';
import { makeRow } from './store/store.ts';
import type { Value } from './value.ts';

/** Puts rows with fixed ids straight into the store: set-up records and demonstration records. */
export function plant(
  work: Pick<Work, 'engine' | 'now'>,
  object: string,
  fields: Readonly<Record<string, Value>>,
  by: string,
  at: string = work.now,
): void {
  const type = work.engine.schema.objects.get(object.toLowerCase());
  if (!type) return;
  const row: Record<string, Value> = {};
  for (const field of type.fields.values()) row[field.name] = field.defaultValue;
  const stamps: Readonly<Record<string, Value>> = {
    CreatedDate: at,
    CreatedById: by,
    LastModifiedDate: at,
    LastModifiedById: by,
    SystemModstamp: at,
    OwnerId: by,
  };
  for (const [name, value] of Object.entries(stamps)) {
    if (type.fields.has(name.toLowerCase())) row[name] = value;
  }
  work.engine.store.put(type.name, makeRow({ ...row, ...fields }));
}

/** The records that every org has: itself, profiles, status and stage values, one queue. */
export function plantSetup(engine: Engine, now: string, adminId: string, orgName: string): void {
  const work = { engine, now };
  const add = (object: string, fields: Readonly<Record<string, Value>>): void => {
    plant(work, object, fields, adminId);
  };
  add('Organization', {
    Id: engine.orgId,
    Name: orgName,
    Country: 'DE',
    DefaultLocaleSidKey: 'de_DE',
    TimeZoneSidKey: 'Europe/Berlin',
    LanguageLocaleKey: 'en_US',
    OrganizationType: 'Enterprise Edition',
    InstanceName: 'SIM1',
    IsSandbox: true,
  });
  for (const { id, name } of engine.rights.profiles) {
    add('Profile', { Id: id, Name: name, UserType: 'Standard' });
  }
  taskStatuses.forEach((status, at) => {
    add('TaskStatus', {
      Id: makeId('01U', at + 1),
      MasterLabel: status.name,
      ApiName: status.name,
      SortOrder: at + 1,
      IsDefault: at === 0,
      IsClosed: status.closed,
    });
  });
  stages.forEach((stage, at) => {
    add('OpportunityStage', {
      Id: makeId('01J', at + 1),
      MasterLabel: stage.name,
      ApiName: stage.name,
      IsActive: true,
      SortOrder: at + 1,
      IsClosed: stage.closed,
      IsWon: stage.won,
      ForecastCategory: stage.forecast,
      DefaultProbability: stage.probability,
    });
  });
  add('Group', { Id: makeId('00G', 1), Name: 'Support', DeveloperName: 'Support', Type: 'Queue' });
  for (const object of engine.schema.objects.values()) {
    for (const type of object.recordTypes.filter((each) => !each.master)) {
      add('RecordType', {
        Id: type.id,
        Name: type.name,
        DeveloperName: type.developerName,
        SobjectType: object.name,
        IsActive: true,
        IsPersonType: type.developerName === 'PersonAccount',
      });
    }
  }
}

/** A user of the org. */
export function plantUser(
  engine: Engine,
  now: string,
  user: {
    id: string;
    first: string;
    last: string;
    email: string;
    title: string;
    profileId: string;
  },
): void {
  plant(
    { engine, now },
    'User',
    {
      Id: user.id,
      Username: user.email,
      Email: user.email,
      FirstName: user.first,
      LastName: user.last,
      Name: `${user.first} ${user.last}`,
      Alias: `${user.first.charAt(0)}${user.last}`.slice(0, 8).toLowerCase(),
      CommunityNickname: `${user.first}.${user.last}`.toLowerCase(),
      Title: user.title,
      IsActive: true,
      TimeZoneSidKey: 'Europe/Berlin',
      LocaleSidKey: 'en_GB',
      EmailEncodingKey: 'UTF-8',
      LanguageLocaleKey: 'en_US',
      ProfileId: user.profileId,
      UserType: 'Standard',
    },
    user.id,
  );
}
