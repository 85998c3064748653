/** The part of Salesforce's describe that Sidecar uses; labels are in the Salesforce user's language. */
export type PicklistValue = {
  readonly value: string;
  readonly label: string;
  readonly active: boolean;
  readonly isDefault: boolean;
  /** Values of the controlling field for which this one is valid; null where the picklist is not dependent. */
  readonly validFor: readonly string[] | null;
};

export type FieldDescription = {
  readonly name: string;
  readonly label: string;
  /** Salesforce's own word: `string`, `textarea`, `picklist`, `reference`, `email`, `datetime` … */
  readonly type: string;
  /** Characters; 0 where length means nothing. */
  readonly length: number;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly filterable: boolean;
  readonly nillable: boolean;
  readonly defaultedOnCreate: boolean;
  /** Made by Salesforce itself, by a formula or a counter: never written, and made anew with the record. */
  readonly calculated: boolean;
  readonly restrictedPicklist: boolean;
  readonly controllerName: string | null;
  readonly picklist: readonly PicklistValue[];
  /** Objects that a reference may point to; empty for other types. */
  readonly referenceTo: readonly string[];
  readonly relationshipName: string | null;
  readonly nameField: boolean;
  readonly custom: boolean;
  readonly htmlFormatted: boolean;
  readonly digits: number;
  readonly scale: number;
};

export type ObjectDescription = {
  readonly name: string;
  readonly label: string;
  readonly labelPlural: string;
  readonly keyPrefix: string | null;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly deletable: boolean;
  readonly queryable: boolean;
  readonly fields: Readonly<Record<string, FieldDescription>>;
  /** Relationship names of child rows, e.g. `OpportunityContactRoles`, with the child object and its field. */
  readonly children: Readonly<Record<string, { readonly object: string; readonly field: string }>>;
};

/** What the signed-in user can see and do, by object name. An object that is missing here does not exist for the user. */
export type Catalog = { readonly objects: Readonly<Record<string, ObjectDescription>> };

/** A field that has to be filled before Salesforce accepts a new row (layout and validation rules may ask for more). */
export const isRequired = (field: FieldDescription): boolean =>
  field.createable && !field.nillable && !field.defaultedOnCreate && field.type !== 'boolean';

/** EmailMessage is open to us as a kind of its own where `RelatedToId` can be set on create (D2). */
export const hasEnhancedEmail = (catalog: Catalog): boolean =>
  catalog.objects['EmailMessage']?.createable === true &&
  catalog.objects['EmailMessage'].fields['RelatedToId']?.createable === true;

/** `WhoCount` exists only in orgs with Shared Activities. */
export const hasSharedActivities = (catalog: Catalog): boolean =>
  catalog.objects['Task']?.fields['WhoCount'] !== undefined;

/** Objects that may stand in Related To of this kind. */
export const relatedToObjects = (
  catalog: Catalog,
  kind: 'EmailMessage' | 'Task',
): readonly string[] =>
  catalog.objects[kind]?.fields[kind === 'Task' ? 'WhatId' : 'RelatedToId']?.referenceTo ?? [];
