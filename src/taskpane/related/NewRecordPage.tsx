import type { JSXElement } from '@fluentui/react-components';
import type { NewObject } from '../../core/related/new-objects.ts';
import { PageHead } from '../shared/PageHead.tsx';
import { NewRecordTabs, type NewRecordTabsProps } from './NewRecordTabs.tsx';
import { relatedStrings as words } from './strings.ts';

export type NewRecordPageProps = Omit<NewRecordTabsProps, 'input' | 'first'> & {
  object: NewObject;
  /** What the user searched for; empty from the *New* button. */
  typed: string;
  onClose: () => void;
};

/** A new record that belongs to no address of the mail: from the search (R7) or the *New* button. */
export function NewRecordPage(props: NewRecordPageProps): JSXElement {
  const { object, typed, onClose, ...tabs } = props;
  return (
    <section
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <PageHead title={words.newRecord} onBack={onClose} />
      <NewRecordTabs
        {...tabs}
        first={object}
        input={{
          addressee: null,
          signature: null,
          account: null,
          typed: typed === '' ? null : typed,
        }}
      />
    </section>
  );
}
