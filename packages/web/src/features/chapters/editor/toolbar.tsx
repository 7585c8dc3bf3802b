import { Button } from '@digdir/designsystemet-react';
import { type MouseEvent, useRef, useState } from 'react';
import { useWords } from '../../../shared/words.js';
import { RecordPicker } from '../../../shared/components/record-picker/record-picker.js';
import { useFindable } from '../../../shared/search/use-findable.js';
import { DerivedChoice } from './derived-choice.js';
import { type Edit, insertBlock, insertFootnote, type Selected, startLines, wrap } from './toolbar-edits.js';

type Tool = 'heading' | 'bold' | 'list' | 'link' | 'footnote' | 'table';

type Props = { readonly apply: (tool: (selected: Selected) => Edit) => void };

/** What can be put into a chapter, by name: nobody needs to know how it is written. */
export const Toolbar = ({ apply }: Props) => {
  const { t } = useWords();
  const [picking, pick] = useState<'claim' | 'reference'>();
  const items = useFindable();
  const opener = useRef<HTMLElement>(undefined);
  const open = (what: 'claim' | 'reference') => (event: MouseEvent<HTMLElement>) => {
    opener.current = event.currentTarget;
    pick(what);
  };
  const column = t('chapters.tools.column');
  const table = `| ${column} 1 | ${column} 2 |\n| --- | --- |\n|  |  |`;
  const tools: readonly (readonly [Tool, (selected: Selected) => Edit])[] = [
    ['heading', (s) => startLines(s, '## ')],
    ['bold', (s) => wrap(s, '**', '**', t('chapters.tools.boldWord'))],
    ['list', (s) => startLines(s, '- ')],
    ['link', (s) => wrap(s, '[', '](https://)', t('chapters.tools.linkWord'))],
    ['footnote', (s) => insertFootnote(s, t('chapters.tools.noteWord'))],
    ['table', (s) => insertBlock(s, table)],
  ];
  return (
    <>
      <div className="chapter-toolbar" role="group" aria-label={t('chapters.tools.label')}>
        {tools.map(([name, tool]) => (
          <Button key={name} variant="tertiary" data-size="sm" onClick={() => apply(tool)}>
            {t(`chapters.tools.${name}`)}
          </Button>
        ))}
        <Button variant="tertiary" data-size="sm" onClick={open('claim')}>
          {t('chapters.tools.claim')}
        </Button>
        <Button variant="tertiary" data-size="sm" onClick={open('reference')}>
          {t('chapters.tools.reference')}
        </Button>
        <DerivedChoice onChoose={(directive) => apply((s) => insertBlock(s, `::${directive}`))} />
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
            apply((s) => {
              if (what === 'claim') return insertBlock(s, `::claim{id="${item.id}"}`);
              const scheme = item.target.type === 'world' ? 'source' : 'record';
              return wrap(s, '[', `](${scheme}:${item.id})`, item.title.replaceAll(/[[\]]/g, ''));
            });
          }}
        />
      )}
    </>
  );
};
