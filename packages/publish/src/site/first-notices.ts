import type { Block, Cell } from '../tree/tree.js';
import { line, link, plainText, wordsOfCell } from '../tree/inline.js';
import type { PageWriter } from '../tree/writer.js';

/** What stands before anything else on every page and in every file: whose document it is not. */
export const firstNotices = (writer: PageWriter): readonly Block[] => {
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
