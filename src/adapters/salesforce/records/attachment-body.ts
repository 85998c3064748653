import type { CancelSignal } from '../../../core/cancel.ts';
import type { RecordId } from '../../../core/crm/ids.ts';
import type { CrmFailure } from '../../../core/ports/crm.ts';
import { ok, type Result } from '../../../core/result.ts';
import type { Org } from '../org.ts';
import { readText, type ReadBody } from '../transport/send.ts';
import { asText } from '../wire.ts';

/** Characters that String.fromCharCode takes at once without running out of stack. */
const SLICE = 0x8000;

function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += SLICE)
    binary += String.fromCharCode(...bytes.subarray(at, at + SLICE));
  return btoa(binary);
}

/** Bytes as base64, said to be plain text so that nobody reads a JSON file as an answer; a refusal is JSON like everywhere. */
const readBytes: ReadBody = async (answer) =>
  answer.status === 200
    ? { body: base64Of(new Uint8Array(await answer.arrayBuffer())), contentType: 'text/plain' }
    : readText(answer);

/** Bytes of an old-style Attachment. A composite cannot carry them, so this is a call of its own. */
export async function readAttachmentBody(
  org: Org,
  id: RecordId,
  signal?: CancelSignal,
): Promise<Result<string, CrmFailure>> {
  const answer = await org.call({
    method: 'GET',
    path: `/sobjects/Attachment/${id}/Body`,
    attempt: { action: 'read', object: 'Attachment', step: null },
    read: readBytes,
    signal,
  });
  return answer.ok ? ok(asText(answer.value)) : answer;
}
