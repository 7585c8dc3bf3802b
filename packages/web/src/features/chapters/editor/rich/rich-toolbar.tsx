import { Button } from '@digdir/designsystemet-react';
import type { EditorState } from 'prosemirror-state';
import { useWords } from '../../../../shared/words.js';
import { ToolbarFrame } from '../toolbar-frame.js';
import { richSchema as schema } from './rich-schema.js';

const names = ['bold', 'italic', 'heading', 'list'] as const;
export type Act = (typeof names)[number];

/** What the selection already is. */
export const isActive = (state: EditorState): ReadonlySet<Act> => {
  const { $from, from, to, empty } = state.selection;
  const has = (mark: 'strong' | 'emphasis') =>
    empty
      ? schema.marks[mark].isInSet(state.storedMarks ?? $from.marks()) !== undefined
      : state.doc.rangeHasMark(from, to, schema.marks[mark]);
  const within = (name: string) =>
    Array.from({ length: $from.depth + 1 }, (_, depth) => $from.node(depth).type.name).includes(name);
  return new Set(
    names.filter((name) =>
      name === 'bold'
        ? has('strong')
        : name === 'italic'
          ? has('emphasis')
          : within(name === 'heading' ? 'heading' : 'listItem'),
    ),
  );
};

type Props = {
  readonly active: ReadonlySet<Act>;
  readonly onAct: (act: Act) => void;
  readonly onBlock: (source: string) => void;
  readonly onReference: (href: string, title: string) => void;
};

/** What can be done with the text, and what can be put into it by name. */
export const RichToolbar = ({ active, onAct, onBlock, onReference }: Props) => {
  const { t } = useWords();
  return (
    <ToolbarFrame onBlock={onBlock} onReference={onReference}>
      {names.map((name) => (
        <Button
          key={name}
          variant="tertiary"
          data-size="sm"
          aria-pressed={active.has(name)}
          onClick={() => onAct(name)}
        >
          {t(`chapters.tools.${name}`)}
        </Button>
      ))}
    </ToolbarFrame>
  );
};
