import { useRef } from 'react';
import { useWords } from '../../../shared/words.js';
import { Toolbar } from './toolbar.js';
import type { Edit, TextSelection } from './toolbar-edits.js';

type Props = {
  readonly value: string;
  readonly lang: string;
  /** Whether something in it refers to nothing. */
  readonly isInvalid: boolean;
  readonly onChange: (text: string) => void;
};

/** The source of a chapter, kept as it is typed, with tools for those who do not know Markdown. */
export const MarkdownEditor = ({ value, lang, isInvalid, onChange }: Props) => {
  const { t } = useWords();
  const source = useRef<HTMLTextAreaElement>(null);
  const apply = (tool: (selected: TextSelection) => Edit) => {
    const field = source.current;
    if (!field) return;
    const { changes, select } = tool({
      text: field.value,
      from: field.selectionStart,
      to: field.selectionEnd,
    });
    field.focus();
    // Typed as by hand, from the end so that no place moves, and so that the browser can undo it.
    for (const { from, to, insert } of changes.toSorted((a, b) => b.from - a.from)) {
      field.setSelectionRange(from, to);
      document.execCommand('insertText', false, insert);
    }
    field.setSelectionRange(select.from, select.to);
  };
  return (
    <div className="chapter-editor">
      <Toolbar apply={apply} />
      <textarea
        ref={source}
        className="chapter-source"
        aria-label={t('chapters.source')}
        aria-invalid={isInvalid}
        lang={lang}
        spellCheck
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
};
