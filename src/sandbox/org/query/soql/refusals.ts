import type { Refusal } from '../../api-error.ts';
import { refuseAt } from './position.ts';

/** The sentences of the query API, worded as it words them (tools match on them). */

const WSDL = 'Please reference your WSDL or the describe call for the appropriate names.';

export const noSuchColumn = (text: string, at: number, field: string, entity: string): Refusal =>
  refuseAt(
    'INVALID_FIELD',
    text,
    at,
    `No such column '${field}' on entity '${entity}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. ${WSDL}`,
  );

export const noSuchObject = (text: string, at: number, name: string): Refusal =>
  refuseAt(
    'INVALID_TYPE',
    text,
    at,
    `sObject type '${name}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. ${WSDL}`,
  );

export const noSuchParent = (text: string, at: number, name: string): Refusal =>
  refuseAt(
    'INVALID_FIELD',
    text,
    at,
    `Didn't understand relationship '${name}' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. ${WSDL}`,
  );

export const noSuchChild = (text: string, at: number, name: string): Refusal =>
  refuseAt(
    'INVALID_TYPE',
    text,
    at,
    `Didn't understand relationship '${name}' in FROM part of query call. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. ${WSDL}`,
  );

export const notAllowed = (
  text: string,
  at: number,
  field: string,
  use: 'filtered' | 'sorted' | 'grouped',
): Refusal =>
  refuseAt('INVALID_FIELD', text, at, `field '${field}' can not be ${use} in a query call`);

export const malformed = (text: string, at: number, reason: string): Refusal =>
  refuseAt('MALFORMED_QUERY', text, at, reason);
