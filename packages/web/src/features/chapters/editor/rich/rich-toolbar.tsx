import { Button } from '@digdir/designsystemet-react';
import type { EditorState } from 'prosemirror-state';
import { type MouseEvent, useRef, useState } from 'react';
import { RecordPicker } from '../../../../shared/components/record-picker/record-picker.js';
import { useFindable } from '../../../../shared/search/use-findable.js';
import { useWords } from '../../../../shared/words.js';
import { DerivedChoice } from '../derived-choice.js';
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
  const [picking, pick] = useState<'claim' | 'reference'>();
  const items = useFindable();
  const opener = useRef<HTMLElement>(undefined);
  const open = (what: 'claim' | 'reference') => (event: MouseEvent<HTMLElement>) => {
    opener.current = event.currentTarget;
    pick(what);
  };
  return (
    <>
      <div className="chapter-toolbar" role="group" aria-label={t('chapters.tools.label')}>
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
        <Button variant="tertiary" data-size="sm" onClick={open('claim')}>
          {t('chapters.tools.claim')}
        </Button>
        <Button variant="tertiary" data-size="sm" onClick={open('reference')}>
          {t('chapters.tools.reference')}
        </Button>
        <DerivedChoice onChoose={(directive) => onBlock(`::${directive}`)} />
      </div>
      {picking && (
        <RecordPicker
          label={t(`chapters.pick.${picking}`)}
          items={items.filter((item) =>
            picking === 'claim' ? item.kind === 'claim' : item.target.type !== 'screen',
          )}
          onCancel={() => {
            pick(undefined);
            opener.current?.focus();
          }}
          onPick={(item) => {
            const what = picking;
            pick(undefined);
            if (what === 'claim') onBlock(`::claim{id="${item.id}"}`);
            else onReference(`${item.target.type === 'world' ? 'source' : 'record'}:${item.id}`, item.title);
          }}
        />
      )}
    </>
  );
};
