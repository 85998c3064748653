import { useMemo } from 'react';
import type { MailRef } from '../../core/mail/mail.ts';
import { usePane } from '../pane.ts';
import { describeWith } from '../shared/describe-record-type.ts';
import { useSignIns } from '../session/use-sign-ins.ts';
import type { OpenDialog } from '../stores/save-state.ts';
import type { DialogTools } from './dialog-tools.ts';
import { imageType } from './image-types.ts';
import { linkOf } from './link-of.ts';

/** The dialog's tools over this pane's services; images come from the mail that the dialog is about. */
export function useTools({ ref }: OpenDialog): DialogTools {
  const { services } = usePane();
  const { host, crm } = services;
  const { language, timeZone } = host.profile();
  const signIns = useSignIns();
  return useMemo(() => {
    const imageOf = async (mail: MailRef, id: string): Promise<string | null> => {
      const read = await host.readAttachment(mail, id);
      const type = read.ok ? imageType(read.value.name) : null;
      return read.ok && type ? `data:${type};base64,${read.value.base64}` : null;
    };
    return {
      language,
      timeZone,
      signIns,
      imageOf: (id) => imageOf(ref, id),
      describeRecordType: describeWith(crm),
      search: async (text, objects) => {
        const found = await crm.search(text, objects.length > 0 ? objects : null);
        return found.ok ? found.value.map(linkOf) : null;
      },
    };
  }, [host, crm, ref, language, timeZone, signIns]);
}
