import { mergeClasses, Text, type JSXElement } from '@fluentui/react-components';
import type { Link } from '../../core/draft/values.ts';
import { RecordIcon } from '../shared/RecordIcon.tsx';
import { useShared } from '../shared/shared.styles.ts';
import { objectLabel, strings } from '../strings.ts';

export type ReadOnlyLinksProps = { links: readonly Link[] };

/** Linked records as they are, without boxes to tick. */
export function ReadOnlyLinks({ links }: ReadOnlyLinksProps): JSXElement {
  const shared = useShared();
  if (links.length === 0) return <Text>{strings.dialog.none}</Text>;
  return (
    <ul className={mergeClasses(shared.list, shared.column)}>
      {links.map(({ id, object, name }) => (
        <li key={id} className={shared.row}>
          <RecordIcon object={object} size={20} />
          <span className={shared.hidden}>{`${objectLabel(object)}: `}</span>
          <Text className={mergeClasses(shared.oneLine, shared.nameLine)} dir="auto">
            {name}
          </Text>
        </li>
      ))}
    </ul>
  );
}
