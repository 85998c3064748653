import { mergeClasses, type JSXElement } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { htmlToText } from '../../core/reading/html-to-text.ts';
import { sanitise } from '../shared/sanitise.ts';
import { useStyles } from './BodySection.styles.ts';

export type RichTextProps = {
  label: string;
  html: string;
  onChange: (html: string, text: string) => void;
};

/** The text of a mail, edited where it stands so that its formatting is kept; what comes out is sanitised again (D9). */
export function RichText({ label, html, onChange }: RichTextProps): JSXElement {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const last = useRef<string | null>(null);

  useEffect(() => {
    if (!box.current || last.current === html) return;
    last.current = html;
    box.current.innerHTML = sanitise(html);
  }, [html]);

  return (
    <div
      ref={box}
      role="textbox"
      tabIndex={0}
      aria-multiline="true"
      aria-label={label}
      contentEditable
      suppressContentEditableWarning
      className={mergeClasses(styles.box, styles.rich)}
      onInput={(event) => {
        const edited = sanitise(event.currentTarget.innerHTML);
        last.current = edited;
        onChange(edited, htmlToText(edited));
      }}
    />
  );
}
