import {
  startTransition,
  useEffect,
  useState,
  type FunctionComponent,
  type ReactNode,
} from 'react';
import type { JSXElement } from '@fluentui/react-components';
import { untilLoaded } from './until-loaded.ts';

type LateProps = { readonly fallback?: ReactNode };

/**
 * A component whose code comes with its first use, over a network that may be away for a while; until then `fallback` stands in its
 * place. Not React's `lazy`: a place that was once empty it fills after 300 ms at the earliest, however soon the code is there.
 */
export function late<Code, Props extends object>(
  load: () => Promise<Code>,
  componentOf: (code: Code) => FunctionComponent<Props>,
): FunctionComponent<Props & LateProps> {
  let here: FunctionComponent<Props> | null = null;
  return function Late(props: Props & LateProps): JSXElement {
    const [Loaded, setLoaded] = useState(() => here);
    const [failed, setFailed] = useState<{ readonly error: unknown } | null>(null);
    useEffect(() => {
      if (Loaded) return;
      const loaded = untilLoaded(load).then(componentOf);
      loaded.then(
        (component) => {
          here = component;
          // In slices: the pane can still be clicked while much is drawn.
          startTransition(() => {
            setLoaded(() => component);
          });
        },
        (error: unknown) => {
          setFailed({ error });
        },
      );
    }, [Loaded]);
    if (failed) throw failed.error;
    return Loaded ? <Loaded {...props} /> : <>{props.fallback}</>;
  };
}
