/** Office's own numbers and names, for the failures that the simulated host gives. */
const names: Readonly<Record<number, string>> = {
  5001: 'InternalError',
  7000: 'PermissionDenied',
  9003: 'InvalidAttachmentId',
  9017: 'AccessRestricted',
  9019: 'SettingsError',
  9020: 'GenericResponseError',
  9030: 'APICallFailedDueToItemChange',
  9041: 'NetworkError',
  9042: 'InternalServerError',
  9043: 'AttachmentTypeNotSupported',
  9044: 'InvalidCategory',
  9045: 'DuplicateCategory',
  9049: 'ItemNotFound',
  9055: 'NotSupportedForSharedFolders',
  9057: 'ExceededSettingsSize',
};

export type SimulatedError = {
  readonly code: number;
  readonly name: string;
  readonly message: string;
};

export function errorOf(code: number): SimulatedError {
  const name = names[code] ?? 'GenericResponseError';
  return { code, name, message: `${name} (simulated)` };
}

/** What Office throws at once when the manifest's permission is too little. */
export function permissionError(): Error {
  return Object.assign(
    new Error('Elevated permission is required to call the method (simulated)'),
    {
      code: 7000,
      name: 'PermissionDenied',
    },
  );
}
