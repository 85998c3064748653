import {
  FluentProvider,
  mergeClasses,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { useEffect, useState, type DragEvent, type ReactElement } from 'react';
import { AddInPane } from './AddInPane.tsx';
import { FolderList } from './FolderList.tsx';
import { MessageList } from './MessageList.tsx';
import { OutlookBar } from './OutlookBar.tsx';
import { ReadingPane } from './ReadingPane.tsx';
import { SandboxToolbar } from './SandboxToolbar.tsx';
import { usePageStyles } from './SandboxPage.styles.ts';
import { useOutlook, usePage, useSandbox } from './sandbox-context.ts';

/** A toolbar of ours, then what stands for Outlook, then the add-in exactly as in production. */
export function SandboxPage(): ReactElement {
  const dark = useOutlook((state) => state.dark);
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme}>
      <Page />
    </FluentProvider>
  );
}

function Page(): ReactElement {
  const styles = usePageStyles();
  const { dropping, ...drop } = useDrop();
  return (
    <div className={styles.page} {...drop}>
      <SandboxToolbar />
      <OutlookBar />
      <div className={mergeClasses(styles.columns, dropping && styles.dropping)}>
        <main className={styles.mail}>
          <FolderList />
          <MessageList />
          <ReadingPane />
        </main>
        <AddInPane />
      </div>
      <Notice />
    </div>
  );
}

/** One sentence about what was done; it goes by itself. */
function Notice(): ReactElement {
  const styles = usePageStyles();
  const { page } = useSandbox();
  const notice = usePage((state) => state.notice);
  useEffect(() => {
    if (notice === '') return;
    const timer = setTimeout(() => {
      page.setState({ notice: '' });
    }, noticeTime);
    return () => {
      clearTimeout(timer);
    };
  }, [notice, page]);
  return (
    <div className={mergeClasses(styles.notice, notice === '' && styles.unseen)} role="status">
      {notice}
    </div>
  );
}

const noticeTime = 7_000;

/** Files may be dropped anywhere on the page; over the pane's frame the browser does not tell us of them. */
function useDrop() {
  const { actions } = useSandbox();
  const [dropping, setDropping] = useState(false);
  const holdsFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');
  return {
    dropping,
    onDragOver: (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setDropping(true);
    },
    onDragLeave: (event: DragEvent) => {
      if (event.currentTarget === event.target) setDropping(false);
    },
    onDrop: (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setDropping(false);
      void actions.importFiles([...event.dataTransfer.files]);
    },
  };
}
