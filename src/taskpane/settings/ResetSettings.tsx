import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  type JSXElement,
} from '@fluentui/react-components';
import { useStyles } from './Setting.styles.ts';
import type { SettingsModel } from './settings-model.ts';
import { strings } from './strings.ts';

/** Everything back to the defaults, after a question: the lists are lost (X1). */
export function ResetSettings({ model }: { model: SettingsModel }): JSXElement {
  const styles = useStyles();
  const words = strings.file;
  const { blocklist, otherAddresses } = model.effective;
  return (
    <div className={styles.block}>
      <div className={styles.actions}>
        <Dialog modalType="alert">
          <DialogTrigger disableButtonEnhancement>
            <Button size="small">{words.reset}</Button>
          </DialogTrigger>
          <DialogSurface>
            <DialogBody>
              <DialogTitle>{words.resetTitle}</DialogTitle>
              <DialogContent>
                {words.resetText(blocklist.length + otherAddresses.length)}
              </DialogContent>
              <DialogActions>
                <DialogTrigger disableButtonEnhancement>
                  <Button appearance="primary" onClick={model.reset}>
                    {words.resetAll}
                  </Button>
                </DialogTrigger>
                <DialogTrigger disableButtonEnhancement>
                  <Button>{words.keep}</Button>
                </DialogTrigger>
              </DialogActions>
            </DialogBody>
          </DialogSurface>
        </Dialog>
      </div>
    </div>
  );
}
