import { useContext, useEffect, useState } from 'react';
import { PaneContext } from '../pane.ts';

/** Counts the sessions that began while the component is shown: a search that had none is made again (L2). */
export function useSignIns(): number {
  const pane = useContext(PaneContext);
  const [count, setCount] = useState(0);
  useEffect(() => {
    const signIn = pane?.services.signIn;
    return signIn?.onChange(() => {
      if (signIn.signedIn()) setCount((before) => before + 1);
    });
  }, [pane]);
  return count;
}
