import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { markdown } from '@codemirror/lang-markdown';
import { syntaxHighlighting } from '@codemirror/language';
import { Annotation, EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { useWords } from '../../../shared/words.js';
import type { Dangling } from '../dangling.js';
import { danglingMarks, showDangling } from './dangling-marks.js';
import { markdownStyle } from './markdown-style.js';
import { Toolbar } from './toolbar.js';
import type { Edit, Selected } from './toolbar-edits.js';

type Props = {
  readonly value: string;
  readonly lang: string;
  readonly dangling: readonly Dangling[];
  readonly onChange: (text: string) => void;
};

/** Marks a change that came from outside: it is shown, and not sent back as typed. */
const fromOutside = Annotation.define<boolean>();

/** The word by which the policy of the page knows a style of ours; the server draws it anew for each page. */
const pageNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

/** The source of a chapter, kept as it is typed, with tools for those who do not know Markdown. */
export const MarkdownEditor = ({ value, lang, dangling, onChange }: Props) => {
  const { t } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const changed = useRef(onChange);
  changed.current = onChange;
  const first = useRef({ value, label: t('chapters.source'), lang });

  useEffect(() => {
    if (!place.current) return;
    const { value: doc, label, lang: language } = first.current;
    const editor = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc,
        extensions: [
          history(),
          markdown(),
          syntaxHighlighting(markdownStyle),
          EditorView.lineWrapping,
          danglingMarks,
          EditorView.cspNonce.of(pageNonce()),
          // Tab is left to the browser, so that nobody is caught in the field.
          keymap.of([...defaultKeymap, ...historyKeymap]),
          EditorView.contentAttributes.of({
            'aria-label': label,
            lang: language,
            spellcheck: 'true',
            tabindex: '0',
          }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged && !update.transactions.some((tr) => tr.annotation(fromOutside)))
              changed.current(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = editor;
    return () => editor.destroy();
  }, []);

  useEffect(() => {
    const editor = view.current;
    if (!editor || editor.state.doc.toString() === value) return;
    editor.dispatch({
      changes: { from: 0, to: editor.state.doc.length, insert: value },
      annotations: fromOutside.of(true),
    });
  }, [value]);

  useEffect(() => {
    view.current?.dispatch({ effects: showDangling.of(dangling) });
  }, [dangling]);

  const apply = (tool: (selected: Selected) => Edit) => {
    const editor = view.current;
    if (!editor) return;
    const { from, to } = editor.state.selection.main;
    const edit = tool({ text: editor.state.doc.toString(), from, to });
    editor.dispatch({
      changes: [...edit.changes],
      selection: { anchor: edit.select.from, head: edit.select.to },
      scrollIntoView: true,
    });
    editor.focus();
  };

  return (
    <div className="chapter-editor">
      <Toolbar apply={apply} />
      <div ref={place} className="chapter-source" />
    </div>
  );
};
