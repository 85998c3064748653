import type { HostFailure } from '../../core/ports/mail-host.ts';
import type { OfficeError } from './office-runtime.ts';

/** Office answered success with nothing in it, as some hosts do (office-js issue 5083). Not one of Microsoft's numbers. */
export const emptyAnswer: OfficeError = { code: 0, message: 'Outlook answered without content' };

const changed = new Set([9030]);
const notPermitted = new Set([7000, 9017, 9038, 9048, 9055]);
const gone = new Set([9003, 9049]);

/** What an error of Office means to Sidecar. Codes: Office's error table, see "Office error codes" in Microsoft's documentation. */
export function toHostFailure({ code, message }: OfficeError): HostFailure {
  if (changed.has(code)) return { kind: 'item-changed' };
  if (notPermitted.has(code)) return { kind: 'not-permitted', message };
  if (gone.has(code)) return { kind: 'gone' };
  return { kind: 'host-error', code, message };
}

const passing = new Set([9002, 9018, 9019, 9020, 9021, 9040, 9041, 9042]);
const internal = new Set([0, 5000, 5001, 5004]);

/**
 * How often a call that ended with this failure may be repeated, a second apart: passing troubles thrice, inner ones once.
 * Also when the host believes that the selection changed, and we know that it did not (office-js issue 3189).
 */
export function retriesFor(failure: HostFailure): number {
  if (failure.kind === 'item-changed') return 3;
  if (failure.kind !== 'host-error') return 0;
  if (passing.has(failure.code)) return 3;
  return internal.has(failure.code) ? 1 : 0;
}
