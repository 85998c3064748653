import { describe, expect, test } from '@jest/globals';
import { errorsIn } from '../../../src/adapters/salesforce/api-error.ts';
import { failureOfAll, type Attempt } from '../../../src/adapters/salesforce/failures.ts';
import type { CrmFailure } from '../../../src/core/ports/crm.ts';

const attempt = (action: Attempt['action'], status = 400): Attempt => ({
  action,
  object: 'Task',
  step: 'email',
  status,
});

const translate = (body: unknown, how: Attempt = attempt('create')): CrmFailure =>
  failureOfAll(errorsIn(body), how);

const refusal = (errorCode: string, message = 'In the org’s words.', fields: string[] = []) => [
  { errorCode, message, fields },
];

describe('what a refusal of Salesforce means', () => {
  test.each([
    ['INVALID_SESSION_ID', 'signed-out'],
    ['REQUEST_LIMIT_EXCEEDED', 'limit'],
    ['STORAGE_LIMIT_EXCEEDED', 'limit'],
    ['API_CURRENTLY_DISABLED', 'api-off'],
    ['API_DISABLED_FOR_ORG', 'api-off'],
    ['SERVER_UNAVAILABLE', 'server'],
    ['REQUEST_RUNNING_TOO_LONG', 'server'],
    ['TOO_MANY_APEX_REQUESTS', 'server'],
    ['QUERY_TIMEOUT', 'server'],
    ['INSERT_UPDATE_DELETE_NOT_ALLOWED_DURING_MAINTENANCE', 'server'],
    ['UNABLE_TO_LOCK_ROW', 'locked'],
    ['ENTITY_IS_LOCKED', 'locked'],
    ['NOT_FOUND', 'gone'],
    ['INSUFFICIENT_ACCESS_OR_READONLY', 'not-allowed'],
    ['INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY', 'not-allowed'],
    ['TXN_SECURITY_NO_ACCESS', 'not-allowed'],
    ['INVALID_TYPE', 'not-allowed'],
    ['DUPLICATES_DETECTED', 'duplicate'],
    ['DUPLICATE_VALUE', 'already-there'],
    ['DUPLICATE_EXTERNAL_ID', 'already-there'],
    ['MALFORMED_QUERY', 'unexpected'],
    ['MALFORMED_SEARCH', 'unexpected'],
    ['MALFORMED_ID', 'unexpected'],
    ['JSON_PARSER_ERROR', 'unexpected'],
    ['FIELD_CUSTOM_VALIDATION_EXCEPTION', 'rejected'],
    ['REQUIRED_FIELD_MISSING', 'rejected'],
    ['STRING_TOO_LONG', 'rejected'],
    ['FIELD_INTEGRITY_EXCEPTION', 'rejected'],
    ['INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', 'rejected'],
    ['INVALID_EMAIL_ADDRESS', 'rejected'],
    ['INVALID_FIELD', 'rejected'],
    ['INVALID_FIELD_FOR_INSERT_UPDATE', 'rejected'],
    ['INVALID_CROSS_REFERENCE_KEY', 'rejected'],
    ['CANNOT_UPDATE_CONVERTED_LEAD', 'rejected'],
    ['CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', 'rejected'],
    ['HTML_FILE_UPLOAD_NOT_ALLOWED', 'rejected'],
    ['FILE_EXTENSION_NOT_ALLOWED', 'rejected'],
    ['FILE_SIZE_LIMIT_EXCEEDED', 'rejected'],
    ['MAXIMUM_SIZE_OF_ATTACHMENT', 'rejected'],
    ['A_CODE_OF_NEXT_YEAR', 'rejected'],
  ])('%s is %s', (code, kind) => {
    const failure = translate(refusal(code));
    expect(failure.kind).toBe(kind);
    if ('message' in failure) expect(failure.message).toContain('In the org’s words.');
  });

  test('[D12] a rejection keeps the org’s words, the fields and the step', () => {
    expect(translate(refusal('STRING_TOO_LONG', 'Subject: too long', ['Subject']))).toEqual({
      kind: 'rejected',
      code: 'STRING_TOO_LONG',
      message: 'Subject: too long',
      fields: ['Subject'],
      step: 'email',
    });
  });

  test('several refusals of one kind name all their fields', () => {
    const body = [
      ...refusal('REQUIRED_FIELD_MISSING', 'first', ['A']),
      ...refusal('STRING_TOO_LONG', 'other', ['B']),
      ...refusal('REQUIRED_FIELD_MISSING', 'second', ['C', 'A']),
    ];
    expect(translate(body)).toMatchObject({ message: 'first', fields: ['A', 'C'] });
  });

  test('the innocent parts of a rolled-back transaction are not its reason', () => {
    const body = [...refusal('PROCESSING_HALTED'), ...refusal('UNABLE_TO_LOCK_ROW')];
    expect(translate(body).kind).toBe('locked');
  });

  test('a record that is deleted is gone, but one that a new record names is a rejection', () => {
    for (const code of ['ENTITY_IS_DELETED', 'INVALID_CROSS_REFERENCE_KEY']) {
      expect(translate(refusal(code), attempt('delete')).kind).toBe('gone');
      expect(translate(refusal(code), attempt('update')).kind).toBe('gone');
      expect(translate(refusal(code), attempt('create')).kind).toBe('rejected');
    }
  });

  test('a field that a query may not name is a right to ask for', () => {
    expect(translate(refusal('INVALID_FIELD'), attempt('read'))).toMatchObject({
      kind: 'not-allowed',
      right: 'read Task',
    });
  });

  test('rows of collections, bare objects and sign-in errors are read alike', () => {
    expect(translate([{ statusCode: 'STRING_TOO_LONG', message: 'x', fields: [] }]).kind).toBe(
      'rejected',
    );
    expect(translate({ errorCode: 'NOT_FOUND', message: 'x' }).kind).toBe('gone');
    expect(translate({ error: 'invalid_grant', error_description: 'x' }).kind).toBe('signed-out');
  });

  test.each([null, undefined, 'text', 5, [], {}, [null], [[]], { errorCode: 5 }])(
    'a body that says nothing (%j) is still a failure',
    (body) => {
      expect(['unexpected', 'server']).toContain(translate(body, attempt('read', 500)).kind);
    },
  );

  test('[R8] the matches of a duplicate rule are read, however the key is spelt', () => {
    const result = {
      allowSave: false,
      matchResults: [
        {
          matchRecords: [
            {
              record: {
                attributes: { type: 'Contact' },
                Id: '003000000000001AAA',
                Name: 'Jo Berg',
                Email: 'jo@acme.example',
              },
            },
            { record: { attributes: { type: 'Contact' }, Id: 'no id' } },
            'nonsense',
          ],
        },
      ],
    };
    for (const key of ['duplicateResut', 'duplicateResult']) {
      const failure = translate([
        { errorCode: 'DUPLICATES_DETECTED', message: 'Use one of these?', [key]: result },
      ]);
      expect(failure).toMatchObject({
        kind: 'duplicate',
        message: 'Use one of these?',
        canSaveAnyway: false,
        matches: [{ object: 'Contact', name: 'Jo Berg', fields: { Email: 'jo@acme.example' } }],
      });
      if (failure.kind === 'duplicate') expect(failure.matches).toHaveLength(1);
    }
  });
});
