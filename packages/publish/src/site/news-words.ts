import { formatNumber, kindWord, textIn, type Words } from '@risikobilde/words';
import type { Language } from '@risikobilde/core';
import type { EditionNews } from '../tree/edition-news.js';

/** What has changed since the edition before, in plain words: one sentence for each thing, none for what is as it was. */
export const newsSentences = (news: EditionNews, words: Words, language: Language): readonly string[] => {
  const { t } = words;
  const { conclusion, claims, errors, risks, chapters, other } = news;
  const said = [
    ...(conclusion
      ? [
          t('news.conclusion', {
            before: t(`conclusion.${conclusion.before}`),
            after: t(`conclusion.${conclusion.after}`),
          }),
        ]
      : []),
    ...ifAny(claims.moved, (n) => t('news.moved', { n })),
    ...ifAny(claims.added, (n) => t('news.added', { n })),
    ...ifAny(claims.removed, (n) => t('news.removed', { n })),
    ...ifAny(claims.reworded, (n) => t('news.reworded', { n })),
    ...ifAny(errors.mended, (n) => t('news.mended', { n })),
    ...ifAny(errors.found, (n) => t('news.found', { n })),
    ...ifAny(risks, (n) => t('news.risks', { n })),
    ...ifAny(chapters.length, (n) =>
      t('news.chapters', { n, list: { list: chapters.map((title) => ({ und: textIn(title, language) })) } }),
    ),
    ...ifAny(other.length, () =>
      t('news.other', {
        list: {
          list: other.map(({ kind, n }) => ({
            und: `${kindWord(words, kind, 'many').toLowerCase()} (${formatNumber(n, language)})`,
          })),
        },
      }),
    ),
  ];
  return said.length === 0 ? [t('news.nothing')] : said;
};

const ifAny = (n: number, say: (n: number) => string): readonly string[] => (n === 0 ? [] : [say(n)]);
