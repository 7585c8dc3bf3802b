import type { Language, LocalDate } from '@risikobilde/core';
import { formatDay, textIn } from '@risikobilde/words';
import { wordsOf } from '@risikobilde/words/all';
import { escapeHtml } from '../formats/html/escape.js';
import { editionsFrame, exampleNotice, textHtml } from './frame.js';
import { type AskedPart, listPart, partLinks, partQuery, partSteps } from './list-part.js';
import { inForce, type ListedEdition } from './listed-edition.js';

/** A part of the assessments that have been given out, each with the edition that applies on the day. */
export const landingPage = (
  editions: readonly ListedEdition[],
  {
    day,
    language,
    languages,
    asked,
  }: {
    readonly day: LocalDate;
    readonly language: Language;
    readonly languages: readonly Language[];
    readonly asked: AskedPart;
  },
): string => {
  const { t } = wordsOf[language];
  const byAssessment = new Map<string, ListedEdition[]>();
  for (const edition of editions) {
    const own = byAssessment.get(edition.assessment);
    if (own === undefined) byAssessment.set(edition.assessment, [edition]);
    else own.push(edition);
  }
  const listed = [...byAssessment.values()]
    .flatMap((own) => {
      const now = inForce(own, day);
      return now ? [{ now, n: own.length, title: textIn(now.title, language) }] : [];
    })
    .toSorted((a, b) => (a.title < b.title ? -1 : 1));
  const part = listPart(
    listed,
    ({ now }) => now.assessment,
    asked,
    (after) => `/pub/${partQuery(language, asked, after)}`,
  );
  const entries = part.part.map(({ now, n }) => {
    const { assessment, version, on, record } = now;
    const stood = record?.about?.conclusion;
    return `<article class="edition">
<h2><a href="/pub/${assessment}/?lang=${language}">${textHtml(now.title, language)}</a></h2>
${exampleNotice(now, language)}<dl>
<div><dt>${escapeHtml(t('pub.applies'))}</dt><dd>${escapeHtml(t('pub.editionOf', { version, date: on }))}</dd></div>
${stood === undefined ? '' : `<div><dt>${escapeHtml(t('pub.stoodAs', { date: on }))}</dt><dd>${escapeHtml(t(`conclusion.${stood}`))}</dd></div>\n`}<div><dt>${escapeHtml(t('pub.all'))}</dt><dd>${escapeHtml(t('pub.count', { n }))}</dd></div>
</dl>
</article>`;
  });
  return editionsFrame({
    language,
    languages,
    title: t('pub.title'),
    head: partLinks(part),
    main: `<h1>${escapeHtml(t('pub.title'))}</h1>
<p class="lead">${escapeHtml(t(entries.length === 0 ? 'pub.none' : 'pub.lead'))}</p>
<p class="as-of">${escapeHtml(formatDay(day, language))}</p>
${entries.join('\n')}
${partSteps(part, language)}`,
  });
};
