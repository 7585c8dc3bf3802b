import { aliasIn } from '@risikobilde/words';
import type { Cell } from '../../tree/tree.js';
import { line } from '../../tree/inline.js';
import type { PageWriter } from '../../tree/writer.js';

export { aliasIn };

/** A party by what it is called for short, where its name says so: rows of a table that one reads repeat few names often. */
export const partyInShort = (id: string, writer: PageWriter): Cell => {
  const party = writer.view.record(id);
  const alias = party?.kind === 'party' ? aliasIn(writer.plain(party.name)) : undefined;
  return writer.ref(id, alias === undefined ? undefined : line(alias));
};
