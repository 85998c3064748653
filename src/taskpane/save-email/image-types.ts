import { extensionOf } from '../../core/draft/files.ts';

/** Images that a browser shows and that run nothing; bytes of other files are never given to it. */
const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  bmp: 'image/bmp',
  webp: 'image/webp',
};

export const imageType = (name: string): string | null => TYPES[extensionOf(name)] ?? null;

export const canPreview = (name: string): boolean => imageType(name) !== null;
