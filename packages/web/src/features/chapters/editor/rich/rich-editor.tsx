import { baseKeymap, chainCommands, exitCode, setBlockType, toggleMark } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import type { Node } from 'prosemirror-model';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import { type Command, EditorState, NodeSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../../../shared/words.js';
import { fromMarkdown, type RichText } from './from-markdown.js';
import { type Act, isActive, RichToolbar } from './rich-toolbar.js';
import { richSchema as schema } from './rich-schema.js';
import { toMarkdown } from './to-markdown.js';
import './rich.css';

export type MarkDescription = { readonly name: string; readonly claim?: string };

type Props = {
  readonly value: string;
  readonly lang: string;
  /** What a line that is written otherwise than as text is called: a claim by its sentence, a table by its name. */
  readonly describe: (source: string) => MarkDescription;
  readonly onClaim: (claim: string) => void;
  readonly onChange: (markdown: string) => void;
};

const item = schema.nodes.listItem;

const keys: Readonly<Record<string, Command>> = {
  'Mod-z': undo,
  'Mod-y': redo,
  'Shift-Mod-z': redo,
  'Mod-b': toggleMark(schema.marks.strong),
  'Mod-i': toggleMark(schema.marks.emphasis),
  Enter: splitListItem(item),
  'Shift-Enter': chainCommands(exitCode, (state, dispatch) => {
    dispatch?.(state.tr.replaceSelectionWith(schema.node('hardBreak')).scrollIntoView());
    return true;
  }),
  // Tab is left to the browser, so that nobody is caught in the field; lists go in and out with brackets.
  'Mod-]': sinkListItem(item),
  'Mod-[': liftListItem(item),
};

/** A chapter written in place, as it is read. What nobody touches is stored byte for byte as it was. */
export const RichEditor = ({ value, lang, describe, onClaim, onChange }: Props) => {
  const { t } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const held = useRef<RichText & { readonly said: string }>(undefined);
  const now = useRef({ onChange, describe, onClaim });
  now.current = { onChange, describe, onClaim };
  const first = useRef({ value, lang, label: t('chapters.writtenText') });
  const [active, setActive] = useState<ReadonlySet<Act>>(new Set());

  useEffect(() => {
    if (!place.current) return;
    const { value: markdown, label, lang: language } = first.current;
    const begin = (text: string) => {
      const read = fromMarkdown(text);
      held.current = { ...read, said: text };
      return EditorState.create({ doc: read.doc, plugins: [history(), keymap(keys), keymap(baseKeymap)] });
    };
    const editor = new EditorView(place.current, {
      state: begin(markdown),
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        lang: language,
        spellcheck: 'true',
        class: 'chapter-text rich-text',
      },
      nodeViews: { writtenBlock: (node) => ({ dom: asWritten(node, now.current.describe) }) },
      handleClickOn: (_view, _at, node) => {
        const { claim } = now.current.describe(String(node.attrs['source'] ?? ''));
        if (claim === undefined) return false;
        now.current.onClaim(claim);
        // The block is chosen as well, so that it can be taken away.
        return false;
      },
      dispatchTransaction(transaction) {
        const state = editor.state.apply(transaction);
        editor.updateState(state);
        setActive(isActive(state));
        if (!transaction.docChanged || !held.current) return;
        const said = toMarkdown(state.doc, held.current);
        held.current = { ...held.current, said };
        now.current.onChange(said);
      },
    });
    view.current = editor;
    return () => {
      editor.destroy();
      view.current = undefined;
    };
  }, []);

  // Undo, a colleague or another window: what is stored is shown.
  useEffect(() => {
    const editor = view.current;
    if (!editor || held.current?.said === value) return;
    const read = fromMarkdown(value);
    held.current = { ...read, said: value };
    editor.updateState(EditorState.create({ doc: read.doc, plugins: editor.state.plugins }));
  }, [value]);

  const run = (command: Command) => {
    const editor = view.current;
    if (!editor) return;
    command(editor.state, editor.dispatch.bind(editor), editor);
    editor.focus();
  };
  return (
    <div className="rich-editor">
      <RichToolbar
        active={active}
        onAct={(act) => run(acts[act])}
        onBlock={(source) => run(insertBlock(source))}
        onReference={(href, title) => run(insertReference(href, title))}
      />
      <div ref={place} />
    </div>
  );
};

const acts: Readonly<Record<Act, Command>> = {
  bold: toggleMark(schema.marks.strong),
  italic: toggleMark(schema.marks.emphasis),
  heading: (state, dispatch) =>
    isActive(state).has('heading')
      ? setBlockType(schema.nodes.paragraph)(state, dispatch)
      : setBlockType(schema.nodes.heading, { level: 2 })(state, dispatch),
  list: (state, dispatch) =>
    isActive(state).has('list')
      ? liftListItem(item)(state, dispatch)
      : wrapInList(schema.nodes.bulletList)(state, dispatch),
};

/** A line of its own after the block that the caret is in. */
const insertBlock =
  (source: string): Command =>
  (state, dispatch) => {
    const at = state.selection.$to.depth === 0 ? state.selection.to : state.selection.$to.after(1);
    const tr = state.tr.insert(at, schema.node('writtenBlock', { source }));
    dispatch?.(tr.setSelection(NodeSelection.create(tr.doc, at)).scrollIntoView());
    return true;
  };

/** A reference around what is selected, or with the name of what it refers to. */
const insertReference =
  (href: string, title: string): Command =>
  (state, dispatch) => {
    const { from, to, empty } = state.selection;
    const link = schema.mark('link', { href });
    dispatch?.(
      (empty
        ? state.tr.insert(from, schema.text(title, [link]))
        : state.tr.addMark(from, to, link)
      ).scrollIntoView(),
    );
    return true;
  };

const asWritten = (node: Node, describe: Props['describe']): HTMLElement => {
  const source = String(node.attrs['source']);
  const { name, claim } = describe(source);
  const dom = document.createElement('div');
  dom.className = 'as-written';
  dom.dataset['source'] = source;
  dom.textContent = name;
  if (claim !== undefined) dom.dataset['sentence'] = claim;
  return dom;
};
