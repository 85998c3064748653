import { refuse } from '../../api-error.ts';
import type { Work } from '../../engine.ts';
import { accessTo, idAccess } from '../../rights/access.ts';
import { objectNamed } from '../../schema/schema.ts';
import { textOf, type Row } from '../../value.ts';
import type { Draft, ObjectRules } from '../draft.ts';
import { createInternal, patchInternal } from '../save.ts';
import { checkMailFiles } from './email-message.ts';

const htmlExtensions = [
  'htm',
  'html',
  'htt',
  'htx',
  'mhtm',
  'mhtml',
  'shtm',
  'shtml',
  'acgi',
  'svg',
];
const attachmentLimit = 25 * 1024 * 1024;

function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}

function checkExtension(work: Work, name: string, field: string): void {
  const extension = extensionOf(name);
  if (!work.engine.rules.blockedExtensions.includes(extension)) return;
  const html = htmlExtensions.includes(extension);
  throw refuse(
    html ? 'HTML_FILE_UPLOAD_NOT_ALLOWED' : 'FILE_EXTENSION_NOT_ALLOWED',
    html
      ? 'HTML file uploads are disabled for your organization.'
      : `Your company doesn't support the following file types: .${extension}`,
    [field],
  );
}

/** The platform's names for common types; the rest is the extension in capitals. */
function fileType(extension: string): string {
  const names: Readonly<Record<string, string>> = {
    docx: 'WORD_X',
    xlsx: 'EXCEL_X',
    pptx: 'POWER_POINT_X',
    doc: 'WORD',
    xls: 'EXCEL',
    ppt: 'POWER_POINT',
    txt: 'TEXT',
    jpeg: 'JPG',
    htm: 'HTML',
  };
  if (extension === '') return 'UNKNOWN';
  return Object.hasOwn(names, extension) ? (names[extension] ?? '') : extension.toUpperCase();
}

function prepareVersion(work: Work, draft: Draft): void {
  const { row } = draft;
  if (draft.before !== null) return;
  const content = draft.bytes.get('VersionData');
  const path = textOf(row, 'PathOnClient') || textOf(row, 'Title');
  if (!content || path === '') {
    const missing = content ? 'PathOnClient' : 'VersionData';
    throw refuse('REQUIRED_FIELD_MISSING', `Required fields are missing: [${missing}]`, [missing]);
  }
  checkExtension(work, path, 'PathOnClient');
  const extension = extensionOf(path);
  row['Title'] ??= path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.[^.]*$/, '')
    .slice(0, 255);
  row['PathOnClient'] ??= path;
  row['FileExtension'] = extension || null;
  row['FileType'] = fileType(extension);
  row['ContentSize'] = content.length;
  row['ContentModifiedDate'] ??= work.now;
  row['ContentModifiedById'] = work.actor.id;
  row['IsLatest'] = true;
  row['PublishStatus'] = 'P';
  settleDocument(work, draft);
}

/** A version belongs to a document: the one that was named, or a new one. */
function settleDocument(work: Work, draft: Draft): void {
  const { row } = draft;
  const object = objectNamed(work.engine.schema, 'ContentDocument');
  if (!object) return;
  const shared = {
    Title: row['Title'] ?? null,
    Description: row['Description'] ?? null,
    ContentSize: row['ContentSize'] ?? null,
    FileType: row['FileType'] ?? null,
    FileExtension: row['FileExtension'] ?? null,
    ContentModifiedDate: work.now,
    LatestPublishedVersionId: draft.id,
    PublishStatus: 'P',
  };
  const named = work.engine.store.get(textOf(row, 'ContentDocumentId'));
  if (!named) {
    row['VersionNumber'] = '1';
    row['ContentDocumentId'] = createInternal(work, object, {
      ...shared,
      OwnerId: row['OwnerId'] ?? null,
    });
    return;
  }
  if (textOf(row, 'FirstPublishLocationId') !== '') {
    throw refuse('FIELD_INTEGRITY_EXCEPTION', 'FirstPublishLocationId is for new documents only.', [
      'FirstPublishLocationId',
    ]);
  }
  if (accessTo(work.engine, work.actor, 'ContentDocument', named) < 1) {
    throw refuse('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id', []);
  }
  const versions = work.engine.store.where(
    'ContentVersion',
    'ContentDocumentId',
    textOf(named, 'Id'),
  );
  for (const version of versions)
    patchInternal(work, 'ContentVersion', version, { IsLatest: false });
  row['VersionNumber'] = String(versions.length + 1);
  patchInternal(work, 'ContentDocument', named, shared);
}

export const contentVersionRules: ObjectRules = {
  prepare: prepareVersion,
  after: (work, draft) => {
    const document = work.engine.store.get(textOf(draft.row, 'ContentDocumentId'));
    if (draft.before !== null) {
      const latest = draft.row['IsLatest'] === true;
      if (document && latest) {
        patchInternal(work, 'ContentDocument', document, { Title: draft.row['Title'] ?? null });
      }
      return;
    }
    if (draft.row['VersionNumber'] !== '1') return;
    link(work, draft, textOf(draft.row, 'OwnerId'), 'I');
    const place = textOf(draft.row, 'FirstPublishLocationId');
    if (place !== '' && place !== draft.row['OwnerId']) {
      link(work, draft, place, 'V');
      markAttachment(work, place);
    }
  },
};

function link(work: Work, draft: Draft, LinkedEntityId: string, ShareType: string): void {
  const object = objectNamed(work.engine.schema, 'ContentDocumentLink');
  if (!object) return;
  const ContentDocumentId = textOf(draft.row, 'ContentDocumentId');
  createInternal(work, object, {
    LinkedEntityId,
    ContentDocumentId,
    ShareType,
    Visibility: 'AllUsers',
  });
}

/** Renaming a document renames its latest version. */
export const contentDocumentRules: ObjectRules = {
  after: (work, draft) => {
    const version = work.engine.store.get(textOf(draft.row, 'LatestPublishedVersionId'));
    if (version)
      patchInternal(work, 'ContentVersion', version, { Title: draft.row['Title'] ?? null });
  },
};

export const contentDocumentLinkRules: ObjectRules = {
  prepare: (work, draft) => {
    const { row } = draft;
    const entity = textOf(row, 'LinkedEntityId');
    row['ShareType'] ??= 'V';
    row['Visibility'] ??= 'AllUsers';
    if (draft.before !== null) return;
    const twin = work.engine.store
      .where('ContentDocumentLink', 'LinkedEntityId', entity)
      .find((each) => each['ContentDocumentId'] === row['ContentDocumentId']);
    if (twin) {
      throw refuse(
        'DUPLICATE_VALUE',
        `duplicate value found: <unknown> duplicates value on record with id: <unknown>`,
        [],
      );
    }
    checkMailFiles(work, entity);
    if (!entity.startsWith('005') && idAccess(work.engine, work.actor, entity) < 2) {
      throw refuse(
        'INSUFFICIENT_ACCESS_OR_READONLY',
        'insufficient access rights on object id',
        [],
      );
    }
  },
  after: (work, draft) => {
    markAttachment(work, textOf(draft.row, 'LinkedEntityId'));
  },
  beforeDelete: (work, row) => {
    checkMailFiles(work, textOf(row, 'LinkedEntityId'));
    const document = work.engine.store.get(textOf(row, 'ContentDocumentId'));
    if (document && document['OwnerId'] === row['LinkedEntityId']) {
      throw refuse(
        'INSUFFICIENT_ACCESS_OR_READONLY',
        'insufficient access rights on object id',
        [],
      );
    }
  },
  afterDelete: (work, row) => {
    markAttachment(work, textOf(row, 'LinkedEntityId'));
  },
};

/** HasAttachment of a mail follows its files. */
function markAttachment(work: Work, parentId: string): void {
  const mail = parentId.startsWith('02s') ? work.engine.store.get(parentId) : null;
  if (!mail || mail['IsDeleted'] === true) return;
  const files = work.engine.store.where('ContentDocumentLink', 'LinkedEntityId', parentId);
  const old = work.engine.store.where('Attachment', 'ParentId', parentId);
  const HasAttachment = files.length + old.length > 0;
  if (mail['HasAttachment'] !== HasAttachment) {
    patchInternal(work, 'EmailMessage', mail, { HasAttachment });
  }
}

export const attachmentRules: ObjectRules = {
  prepare: (work, draft) => {
    const content = draft.bytes.get('Body');
    checkExtension(work, textOf(draft.row, 'Name'), 'Name');
    if (!content) return;
    if (content.length > attachmentLimit) {
      throw refuse('MAXIMUM_SIZE_OF_ATTACHMENT', 'maximum size of attachment exceeded', ['Body']);
    }
    draft.row['BodyLength'] = content.length;
  },
  after: (work, draft) => {
    markAttachment(work, textOf(draft.row, 'ParentId'));
  },
  afterDelete: (work, row) => {
    markAttachment(work, textOf(row, 'ParentId'));
  },
};

function countComments(work: Work, row: Row): void {
  const item = work.engine.store.get(textOf(row, 'FeedItemId'));
  if (!item || item['IsDeleted'] === true) return;
  const CommentCount = work.engine.store.where(
    'FeedComment',
    'FeedItemId',
    textOf(item, 'Id'),
  ).length;
  patchInternal(work, 'FeedItem', item, { CommentCount });
}

export const feedCommentRules: ObjectRules = {
  prepare: (work, draft) => {
    const item = work.engine.store.get(textOf(draft.row, 'FeedItemId'));
    draft.row['ParentId'] = item?.['ParentId'] ?? null;
  },
  after: (work, draft) => {
    countComments(work, draft.row);
  },
  afterDelete: countComments,
};
