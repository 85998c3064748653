import {
  Button,
  Toast,
  Toaster,
  ToastFooter,
  ToastTitle,
  useId,
  useToastController,
  type JSXElement,
} from '@fluentui/react-components';
import { useEffect } from 'react';
import { usePane } from './pane.ts';
import type { Toast as ToastText } from './stores/save-store.ts';
import { strings } from './strings.ts';

const SUCCESS_MS = 7_000;

/** The end of a save in one sentence; success goes by itself, anything else stays until it is closed (D13). */
export function PaneToast({ toast }: { toast: ToastText | null }): JSXElement {
  const { saves } = usePane();
  const toaster = useId('toaster');
  const { dispatchToast } = useToastController(toaster);

  useEffect(() => {
    if (!toast) return;
    const { id, intent, text, canChange, retryKey } = toast;
    dispatchToast(
      <Toast>
        <ToastTitle>{text}</ToastTitle>
        {(canChange || retryKey !== null) && (
          <ToastFooter>
            {retryKey !== null && (
              <Button
                size="small"
                onClick={() => {
                  void saves.getState().retryFiles(retryKey);
                }}
              >
                {strings.buttons.tryAgain}
              </Button>
            )}
            <Button
              size="small"
              onClick={() => {
                void saves.getState().openDialog();
              }}
            >
              {strings.buttons.change}
            </Button>
          </ToastFooter>
        )}
      </Toast>,
      {
        // Known by it, a toast is shown once, however often React runs an effect while it mounts.
        toastId: String(id),
        intent,
        timeout: intent === 'success' ? SUCCESS_MS : -1,
        pauseOnHover: true,
        politeness: 'polite',
      },
    );
  }, [toast, dispatchToast, saves]);

  return <Toaster toasterId={toaster} position="bottom" offset={{ vertical: 44 }} />;
}
