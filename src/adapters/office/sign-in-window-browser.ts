import { readMessage } from '../../core/sign-in/sign-in-answer.ts';
import type { WindowEvent } from '../../core/sign-in/sign-in-flow.ts';
import type { OpenerWindow } from './sign-in-window-parts.ts';

/** How often a window is looked at; browsers tell nobody that one was closed. Milliseconds. */
const LOOK = 500;

/**
 * A plain browser window, for hosts without Office's dialogs. Null where the browser blocks it. An identity page that cuts its
 * opener makes the window look closed (Cross-Origin-Opener-Policy), so `gone` is told once and answers are still listened for.
 */
export function openBrowserWindow(
  window: OpenerWindow,
  url: string,
  tell: (event: WindowEvent) => void,
): (() => void) | null {
  const opened = window.open(url, 'sidecar-sign-in', 'popup,width=520,height=720');
  if (opened === null) return null;
  const listen = ({ origin, data }: { origin: string; data: unknown }): void => {
    const answer = origin === window.location.origin ? readMessage(data) : null;
    if (answer) tell({ kind: 'answer', answer });
  };
  let timer = 0;
  const look = (): void => {
    if (opened.closed) tell({ kind: 'gone' });
    else timer = window.setTimeout(look, LOOK);
  };
  window.addEventListener('message', listen);
  timer = window.setTimeout(look, LOOK);
  return () => {
    window.removeEventListener('message', listen);
    window.clearTimeout(timer);
    opened.close();
  };
}
