import { expect, test } from '@jest/globals';
import { isOutgoing } from '../../../src/core/mail/direction.ts';
import { headerValue, parseHeaders } from '../../../src/core/mail/headers.ts';
import { cannotSave } from '../../../src/core/mail/service-message.ts';
import { compileRules } from '../../../src/core/participants/rules.ts';

test.each([
  ['IPM.Note', null],
  ['IPM.Note.SMIME', null],
  ['IPM.Note.Microsoft.Voicemail', null],
  ['', null],
  ['IPM.Schedule.Meeting.Request', 'meeting-request'],
  ['ipm.schedule.meeting.resp.Pos', 'meeting-response'],
  ['IPM.Schedule.Meeting.Canceled', 'meeting-cancellation'],
  ['IPM.Schedule.Meeting.Notification.Forward', 'meeting-notice'],
  ['REPORT.IPM.Note.IPNRN', 'read-receipt'],
  ['REPORT.IPM.Note.IPNNRN', 'read-receipt'],
  ['REPORT.IPM.Note.NDR', 'delivery-report'],
  ['REPORT.IPM.Note.DR', 'delivery-report'],
])('[V3] a mail of class %s: %s', (itemClass, expected) => {
  expect(cannotSave({ itemClass }, [], 'never')).toBe(expected);
});

test.each([
  ['Private', 'never', 'private'],
  ['personal', 'never', 'private'],
  ['Private', 'ask', null],
  ['Company-Confidential', 'never', null],
] as const)('[V3] sensitivity %s under policy %s: %s', (value, policy, expected) => {
  expect(cannotSave({ itemClass: 'IPM.Note' }, parseHeaders(`Sensitivity: ${value}`), policy)).toBe(
    expected,
  );
});

test('headers are unfolded, named in lower case, and end at the empty line', () => {
  const headers = parseHeaders('A: 1\r\n\t2\nbroken line\nB:3\n\nC: 4');
  expect(headers).toEqual([
    { name: 'a', value: '1 2' },
    { name: 'b', value: '3' },
  ]);
  expect(headerValue(headers, 'c')).toBeNull();
  expect(parseHeaders(null)).toEqual([]);
});

const rules = compileRules({
  own: ['me@home.example'],
  organisationBlocklist: [],
  corporateDomains: ['acme.example'],
  blocklist: [],
  mailingLists: [],
  includeInternal: true,
  allowOverride: { internal: true, organisationBlocklist: true },
});
const who = (address: string): { name: string; address: string } => ({ name: '', address });

test.each([
  ['own address', who('ME+x@home.example'), null, true],
  ['colleague', who('jo@acme.example'), null, true],
  ['somebody else, sent by a colleague', who('jo@x.example'), who('pa@acme.example'), true],
  ['outside', who('jo@x.example'), null, false],
  ['outside through a mailer', who('jo@x.example'), who('bounce@mailer.example'), false],
  ['nobody', null, null, false],
])('[V9] from %s: outgoing %#', (_who, from, sender, outgoing) => {
  expect(isOutgoing({ from, sender }, rules)).toBe(outgoing);
});
