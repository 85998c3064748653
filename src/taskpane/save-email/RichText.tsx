import {
  FluentProvider,
  mergeClasses,
  webLightTheme,
  type JSXElement,
} from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { htmlToText } from '../../core/reading/html-to-text.ts';
import { useStyles } from './BodySection.styles.ts';
import { fromEditor, toEditor, type EditedImages } from './editor-html.ts';

export type RichTextProps = {
  label: string;
  html: string;
  onChange: (html: string, text: string) => void;
  /** What is selected in the text now; told only while it is something. */
  onSelect: (text: string) => void;
};

/** Tells of each selection inside the box, which a button outside of it may use afterwards. */
function useSelected(
  box: React.RefObject<HTMLElement | null>,
  onSelect: (text: string) => void,
): void {
  const tell = useRef(onSelect);
  useEffect(() => {
    tell.current = onSelect;
  }, [onSelect]);
  useEffect(() => {
    const { current } = box;
    if (!current) return;
    const page = current.ownerDocument;
    const changed = (): void => {
      const selection = page.getSelection();
      const inside = current.contains(selection?.anchorNode ?? null);
      if (selection && inside && !selection.isCollapsed) tell.current(selection.toString());
    };
    page.addEventListener('selectionchange', changed);
    return () => {
      page.removeEventListener('selectionchange', changed);
    };
  }, [box]);
}

/**
 * The text of a mail, edited where it stands: its formatting stays because nothing rebuilds it. On paper of its own, as mails set
 * dark letters; what a mail's styles say ends at its edge.
 */
export function RichText({ label, html, onChange, onSelect }: RichTextProps): JSXElement {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const last = useRef<string | null>(null);
  const images = useRef<EditedImages>([]);
  useSelected(box, onSelect);

  useEffect(() => {
    // What comes back from typing is there already: setting it again would move the caret.
    if (!box.current || last.current === html) return;
    last.current = html;
    const made = toEditor(html);
    images.current = made.images;
    box.current.innerHTML = made.html;
  }, [html]);

  return (
    <FluentProvider theme={webLightTheme} className={styles.paper}>
      <div
        ref={box}
        role="textbox"
        tabIndex={0}
        aria-multiline="true"
        aria-label={label}
        contentEditable
        suppressContentEditableWarning
        className={mergeClasses(styles.box, styles.rich)}
        onPaste={(event) => {
          // Pasted markup would bring its own styles and images: only its text is taken.
          event.preventDefault();
          const text = event.clipboardData.getData('text/plain');
          // Deprecated without a successor: no other way of writing keeps the browser's own Undo.
          // eslint-disable-next-line @typescript-eslint/no-deprecated
          event.currentTarget.ownerDocument.execCommand('insertText', false, text);
        }}
        onDrop={(event) => {
          event.preventDefault();
        }}
        onInput={(event) => {
          const edited = fromEditor(event.currentTarget, images.current);
          last.current = edited;
          onChange(edited, htmlToText(edited));
        }}
      />
    </FluentProvider>
  );
}
