/** A Salesforce record id in its 18-character form, the only form that may be compared. */
export type RecordId = string & { readonly __recordId: true };

const CHECKSUM = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** The checksum that makes a case-sensitive 15-character id safe where case is lost: one character per five. */
function checksum(id15: string): string {
  return [0, 5, 10]
    .map((start) => {
      const bits = Array.from(id15.slice(start, start + 5)).reduce(
        (sum, character, at) => sum + (character >= 'A' && character <= 'Z' ? 1 << at : 0),
        0,
      );
      return CHECKSUM[bits] ?? '';
    })
    .join('');
}

/** Reads an id of 15 or 18 characters; null when it is neither, or when the checksum of the long form is wrong. */
export function parseRecordId(text: string): RecordId | null {
  if (!/^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/.test(text)) return null;
  const short = text.slice(0, 15);
  const long = short + checksum(short);
  return text.length === 15 || text.slice(15).toUpperCase() === long.slice(15)
    ? (long as RecordId)
    : null;
}

/** The three characters that tell the object, e.g. `003` for Contact. */
export const keyPrefix = (id: RecordId): string => id.slice(0, 3);
