import type { Block, Cell } from '../tree/tree.js';
import { line, link, plainText, wordsOfCell } from '../tree/inline.js';
import type { PageWriter } from '../tree/writer.js';
import { remainingOf } from './remaining.js';
import { rolesOfOne } from './roles-of-one.js';

/** What stands before anything else on every page and in every file: that it is no final edition, whose it is not, and who has had several roles. */
export const firstNotices = (writer: PageWriter, isDraft: boolean): readonly Block[] => [
  ...(isDraft ? [draftNotice(writer)] : []),
  ...exampleNotice(writer),
  ...rolesOfOne(writer),
];

const draftNotice = (writer: PageWriter): Block => {
  const { evaluation } = writer.view;
  const { n: count } = remainingOf(writer);
  const said =
    count === 0
      ? writer.t('document.draft', { date: evaluation.asOf })
      : writer.t('document.draftBecause', { date: evaluation.asOf, count });
  return { type: 'notice', tone: 'draft', inlines: line(said) };
};

const exampleNotice = (writer: PageWriter): readonly Block[] => {
  const { exampleOf } = writer.view.context.head;
  if (exampleOf === undefined) return [];
  const { address } = exampleOf;
  const said = writer.t('document.exampleOf', {
    author: wordsOfCell(writer.ref(exampleOf.author)),
    address,
  });
  return [{ type: 'notice', tone: 'example', inlines: linked(said, address) }];
};

/** The sentence with the address in it as a link. */
const linked = (said: string, address: string): Cell => {
  const at = said.indexOf(address);
  return at === -1
    ? line(said)
    : [
        plainText(said.slice(0, at)),
        link(address, line(address)),
        plainText(said.slice(at + address.length)),
      ];
};

/** The same in one line of plain words, for files that hold no blocks. */
export const noticeText = (notices: readonly Block[]): string =>
  notices.flatMap((block) => (block.type === 'notice' ? [wordsOfCell(block.inlines)] : [])).join(' ');
