import type { Crm } from '../core/ports/crm.ts';

/**
 * A Crm whose code arrives beside the first frame: every method waits for it. Loading starts at once; where it fails (the pane was
 * updated while it was open, or the network is gone) reads answer `offline`, and writes too: nothing was sent.
 */
export function lazyCrm(load: () => Promise<Crm>): Crm {
  const loading = load().catch(() => null);
  const offline = { ok: false, failure: { kind: 'offline' } } as const;
  const loaded = async (): Promise<Crm | null> => (await loading) ?? load().catch(() => null);
  const with_ = async <T>(use: (crm: Crm) => Promise<T>): Promise<T | typeof offline> => {
    const crm = await loaded();
    return crm ? use(crm) : offline;
  };
  return {
    user: (...ask) => with_((crm) => crm.user(...ask)),
    catalog: (...ask) => with_((crm) => crm.catalog(...ask)),
    searchForMail: (...ask) => with_((crm) => crm.searchForMail(...ask)),
    followUp: (...ask) => with_((crm) => crm.followUp(...ask)),
    findSaved: (...ask) => with_((crm) => crm.findSaved(...ask)),
    findTaskByWords: (...ask) => with_((crm) => crm.findTaskByWords(...ask)),
    describeRecordType: (...ask) => with_((crm) => crm.describeRecordType(...ask)),
    readSaved: (...ask) => with_((crm) => crm.readSaved(...ask)),
    write: (...ask) => with_((crm) => crm.write(...ask)),
    uploadAll: async (files, ...rest) => {
      const crm = await loaded();
      return crm ? crm.uploadAll(files, ...rest) : files.map(() => offline);
    },
    findLooseFiles: (...ask) => with_((crm) => crm.findLooseFiles(...ask)),
    readBack: (...ask) => with_((crm) => crm.readBack(...ask)),
    readAttachmentBody: (...ask) => with_((crm) => crm.readAttachmentBody(...ask)),
    search: (...ask) => with_((crm) => crm.search(...ask)),
    create: (...ask) => with_((crm) => crm.create(...ask)),
    update: (...ask) => with_((crm) => crm.update(...ask)),
    timeline: (...ask) => with_((crm) => crm.timeline(...ask)),
  };
}
