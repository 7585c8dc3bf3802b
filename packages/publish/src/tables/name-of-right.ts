import type { PageWriter } from '../tree/writer.js';
import { articleInSentence, articleWords } from '../words/article-words.js';

/** A right by its name, with its article; by the article alone where the world has no name for it. */
export const nameOfRight = (article: string, writer: PageWriter): string => {
  const rows = writer.view.context.worldOf('rightsByBasis').flatMap((table) => table.rows);
  const name = rows.find((row) => row.article === article)?.name;
  return name
    ? `${writer.words.say(name)} (${articleInSentence(writer.words, article)})`
    : articleWords(writer.words, article);
};
