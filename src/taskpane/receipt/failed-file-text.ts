import type { FailedFile } from '../../core/operations/save-progress.ts';
import type { CrmFailure } from '../../core/ports/crm.ts';
import type { HostFailure } from '../../core/ports/mail-host.ts';
import { strings } from '../strings.ts';
import { failureText, hostFailureText } from '../failures/failure-text.ts';

/** Only Outlook can fail so; all other kinds are Salesforce's, or read alike. */
const HOST: readonly HostFailure['kind'][] = [
  'item-changed',
  'unsupported',
  'not-permitted',
  'silent',
  'not-read',
  'host-error',
];

const isHosts = (failure: HostFailure | CrmFailure): failure is HostFailure =>
  HOST.some((kind) => kind === failure.kind);

/** Why a file did not reach Salesforce, in Outlook's or the org's words. */
export function failedFileText(failure: FailedFile['failure']): string {
  if (failure.kind === 'cancelled') return strings.receipt.skipped;
  const { title, text } = isHosts(failure) ? hostFailureText(failure) : failureText(failure);
  return text === '' ? title : `${title}. ${text}`;
}
