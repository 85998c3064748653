import {
  Button,
  mergeClasses,
  Toast,
  Toaster,
  ToastFooter,
  ToastTitle,
  useId,
  useToastController,
  type JSXElement,
} from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { createPortal } from 'react-dom';
import { useStore } from 'zustand';
import { usePane } from './pane.ts';
import { useStyles } from './PaneToast.styles.ts';
import { cycleFocus } from './shared/cycle-focus.ts';
import { openModals } from './shared/open-modals.ts';
import type { Toast as ToastText } from './stores/save-store.ts';
import { strings } from './strings.ts';

const SUCCESS_MS = 7_000;

/** More of those that stay would hide the records. */
const MAX_STAYING = 2;

/** What has to go when a toast comes: a success (the newest is the state), the same words, and the oldest of too many that stay. */
function outdated(shown: readonly ToastText[], next: ToastText): readonly ToastText[] {
  const gone = shown.filter((one) => one.intent === 'success' || one.text === next.text);
  const staying = shown.filter((one) => !gone.includes(one));
  const room = next.intent === 'success' ? MAX_STAYING : MAX_STAYING - 1;
  return [...gone, ...staying.slice(0, Math.max(0, staying.length - room))];
}

type ContentProps = { toast: ToastText; onClose: () => void };

function Content({ toast, onClose }: ContentProps): JSXElement {
  const { saves } = usePane();
  const styles = useStyles();
  const { intent, text, canChange, retryKey } = toast;
  const action = (label: string, act: () => Promise<void>): JSXElement => (
    <Button
      size="small"
      onClick={() => {
        onClose();
        void act();
      }}
    >
      {label}
    </Button>
  );
  const close = (
    <Button
      size="small"
      appearance="transparent"
      icon={<Dismiss16Regular />}
      aria-label={strings.toast.close}
      title={strings.toast.close}
      onClick={onClose}
    />
  );
  return (
    <Toast>
      <ToastTitle className={styles.text} action={intent === 'success' ? null : close}>
        {text}
      </ToastTitle>
      {(canChange || retryKey !== null) && (
        <ToastFooter>
          {retryKey !== null &&
            action(strings.buttons.tryAgain, () => saves.getState().retryFiles(retryKey))}
          {action(strings.buttons.change, () => saves.getState().openDialog())}
        </ToastFooter>
      )}
    </Toast>
  );
}

/**
 * A place that is moved, with all that it shows, into the topmost modal dialog, and back to where it was: a toast that is told while a
 * dialog is open would otherwise lie under it, out of reach.
 */
function useTopmost(): {
  readonly slot: RefObject<HTMLDivElement | null>;
  readonly host: HTMLElement;
  readonly modal: HTMLElement | undefined;
} {
  const slot = useRef<HTMLDivElement>(null);
  const [host] = useState(() => {
    const place = document.createElement('div');
    // No box of its own: a dialog lays its parts out with gaps between them.
    place.style.display = 'contents';
    return place;
  });
  const modal = useStore(openModals, (all) => all.at(-1));
  useLayoutEffect(() => {
    (modal ?? slot.current)?.append(host);
    return () => {
      host.remove();
    };
  }, [modal, host]);
  return { slot, host, modal };
}

/** The end of a save in one sentence; success goes by itself or for the next one, anything else stays until it is closed (D13). */
export function PaneToast({ toast }: { toast: ToastText | null }): JSXElement {
  const styles = useStyles();
  const toaster = useId('toaster');
  const { dispatchToast, dismissToast } = useToastController(toaster);
  const { mails } = usePane();
  const itemId = useStore(mails, ({ opened }) => opened?.ref.itemId);
  const shown = useRef<readonly ToastText[]>([]);

  useEffect(() => {
    // Known by its id, a toast is shown once, however often React runs an effect while it mounts.
    if (!toast || shown.current.some(({ id }) => id === toast.id)) return;
    const close = ({ id }: ToastText): void => {
      dismissToast(String(id));
    };
    outdated(shown.current, toast).forEach(close);
    shown.current = [...shown.current, toast];
    dispatchToast(
      <Content
        toast={toast}
        onClose={() => {
          close(toast);
        }}
      />,
      {
        toastId: String(toast.id),
        intent: toast.intent,
        timeout: toast.intent === 'success' ? SUCCESS_MS : -1,
        pauseOnHover: true,
        politeness: 'polite',
        onStatusChange: (_event, { status }) => {
          if (status === 'dismissed')
            shown.current = shown.current.filter(({ id }) => id !== toast.id);
        },
      },
    );
  }, [toast, dispatchToast, dismissToast]);

  const seen = useRef(itemId);
  useEffect(() => {
    if (seen.current === itemId) return;
    seen.current = itemId;
    // What offers to change a mail speaks of the one on screen, without its name.
    for (const { id, canChange } of shown.current) if (canChange) dismissToast(String(id));
  }, [itemId, dismissToast]);

  const { slot, host, modal } = useTopmost();
  return (
    <div ref={slot}>
      {createPortal(
        <section
          aria-label={strings.toast.region}
          className={mergeClasses(styles.region, modal && styles.overModal)}
          onKeyDown={(event) => {
            if (modal) cycleFocus(event, modal);
          }}
        >
          <Toaster inline toasterId={toaster} position="bottom" offset={{ vertical: 0 }} />
        </section>,
        host,
      )}
    </div>
  );
}
