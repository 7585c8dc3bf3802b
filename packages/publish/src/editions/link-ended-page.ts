import type { Language, LocalDate } from '@risikobilde/core';
import { wordsOf } from '@risikobilde/words/all';
import { escapeHtml } from '../formats/html/escape.js';
import { editionsFrame } from './frame.js';

/** What a link to a draft says when it no longer works. */
export const linkEndedPage = (
  why: { readonly until: LocalDate } | 'withdrawn' | 'over',
  language: Language,
  languages: readonly Language[],
): string => {
  const { t } = wordsOf[language];
  const said =
    why === 'over'
      ? undefined
      : why === 'withdrawn'
        ? t('pub.linkWithdrawn')
        : t('pub.linkEnded', { date: why.until });
  return editionsFrame({
    language,
    languages,
    title: t('pub.linkGone'),
    main: `<h1>${escapeHtml(t('pub.linkGone'))}</h1>
${said === undefined ? '' : `<p class="lead">${escapeHtml(said)}</p>\n`}<p>${escapeHtml(t('pub.askAgain'))}</p>
<p><a href="/pub/?lang=${language}">${escapeHtml(t('pub.title'))}</a></p>`,
  });
};
