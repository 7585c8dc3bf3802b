import { Button } from '@digdir/designsystemet-react';
import { useWords } from '../../../shared/words.js';
import { ToolbarFrame } from './toolbar-frame.js';
import {
  type Edit,
  insertBlock,
  insertFootnote,
  type TextSelection,
  startLines,
  wrap,
} from './toolbar-edits.js';

type Tool = 'heading' | 'bold' | 'list' | 'link' | 'footnote' | 'table';

type Props = { readonly apply: (tool: (selected: TextSelection) => Edit) => void };

/** What can be put into a chapter, by name: nobody needs to know how it is written. */
export const Toolbar = ({ apply }: Props) => {
  const { t } = useWords();
  const column = t('chapters.tools.column');
  const table = `| ${column} 1 | ${column} 2 |\n| --- | --- |\n|  |  |`;
  const tools: readonly (readonly [Tool, (selected: TextSelection) => Edit])[] = [
    ['heading', (s) => startLines(s, '## ')],
    ['bold', (s) => wrap(s, '**', '**', t('chapters.tools.boldWord'))],
    ['list', (s) => startLines(s, '- ')],
    ['link', (s) => wrap(s, '[', '](https://)', t('chapters.tools.linkWord'))],
    ['footnote', (s) => insertFootnote(s, t('chapters.tools.noteWord'))],
    ['table', (s) => insertBlock(s, table)],
  ];
  return (
    <ToolbarFrame
      onBlock={(source) => apply((s) => insertBlock(s, source))}
      onReference={(href, title) => apply((s) => wrap(s, '[', `](${href})`, title.replaceAll(/[[\]]/g, '')))}
    >
      {tools.map(([name, tool]) => (
        <Button key={name} variant="tertiary" data-size="sm" onClick={() => apply(tool)}>
          {t(`chapters.tools.${name}`)}
        </Button>
      ))}
    </ToolbarFrame>
  );
};
