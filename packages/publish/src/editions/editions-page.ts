import type { Language, LocalDate } from '@risikobilde/core';
import { dayHere, formatDay, isLanguage, languageInfo, textIn, type Words } from '@risikobilde/words';
import { wordsOf } from '@risikobilde/words/all';
import { escapeHtml } from '../formats/html/escape.js';
import { formats } from '../formats/index.js';
import { editionsFrame, exampleNotice, textHtml } from './frame.js';
import { type AskedPart, listPart, partLinks, partQuery, partSteps } from './list-part.js';
import { editionAddress, inForce, type EditionFile, type ListedEdition } from './listed-edition.js';
import { newsSentences } from '../site/news-words.js';
import { sizeOf } from './size-of.js';
import type { StandingToday } from './standing-today.js';

type About = {
  readonly day: LocalDate;
  readonly language: Language;
  readonly languages: readonly Language[];
  readonly asked: AskedPart;
  /** How the edition that applies stands on the day. */
  readonly today: StandingToday | undefined;
};

/** The editions of one assessment: the one that applies and how it stands today, then a part of them all, the newest first. */
export const editionsPage = (editions: readonly ListedEdition[], about: About): string => {
  const { day, language, languages, asked } = about;
  const words = wordsOf[language];
  const { t } = words;
  const now = inForce(editions, day);
  const title = now === undefined ? t('pub.title') : textIn(now.title, language);
  const feed = now === undefined ? '' : `/pub/${now.assessment}/feed.xml?lang=${language}`;
  const part = listPart(
    editions.toReversed(),
    ({ version }) => version,
    asked,
    (after) => `/pub/${now?.assessment ?? ''}/${partQuery(language, asked, after)}`,
  );
  return editionsFrame({
    language,
    languages,
    title: `${title} – ${t('pub.all')}`,
    head: `<link rel="alternate" type="application/atom+xml" href="${feed}" title="${escapeHtml(t('pub.feedOf', { title }))}">\n${partLinks(part)}`,
    main: `${now === undefined ? '' : exampleNotice(now, language)}<h1>${now === undefined ? escapeHtml(title) : textHtml(now.title, language)}</h1>
${now === undefined ? '' : applies(now, about, words)}
<section aria-labelledby="all">
<h2 id="all">${escapeHtml(t('pub.all'))}</h2>
<p><a href="${feed}">${escapeHtml(t('pub.feed'))}</a></p>
${part.part.map((edition) => entry(edition, editions, now, about, words)).join('\n')}
${partSteps(part, language)}</section>`,
  });
};

const applies = (now: ListedEdition, { day, language, today }: About, words: Words): string => {
  const { t } = words;
  const then = now.record?.about?.conclusion;
  return `<p class="lead">${escapeHtml(t(now.on <= day ? 'pub.appliesNow' : 'pub.appliesFrom', now))}</p>
<p><a class="read" href="${editionAddress(now, `${language}/index.html`)}">${escapeHtml(t('pub.read', now))}</a></p>
${
  today === undefined
    ? ''
    : `<section aria-labelledby="today">
<h2 id="today">${escapeHtml(t('pub.today', { date: today.asOf }))}</h2>
<p><strong>${escapeHtml(today.headline)}</strong>${then === undefined || then === today.conclusion ? '' : ` ${escapeHtml(t('pub.thenWas', { date: now.on, was: t(`conclusion.${then}`) }))}`}</p>
${openClaims(today, language, words)}
</section>`
}${files(now, language, words)}`;
};

const openClaims = ({ open }: StandingToday, language: Language, { t }: Words): string =>
  open.length === 0
    ? `<p>${escapeHtml(t('pub.nothingOpen'))}</p>`
    : `<p>${escapeHtml(t('pub.openNow', { n: open.length }))}</p>
<ul class="open-claims">
${open
  .map(
    ({ text, standing, why }) =>
      `<li class="${standing}"><p>${textHtml(text, language)}</p><p class="why"><strong>${escapeHtml(t(`standing.${standing}`))}.</strong> ${escapeHtml(why)}</p></li>`,
  )
  .join('\n')}
</ul>`;

const files = (edition: ListedEdition, language: Language, words: Words): string => {
  const { t } = words;
  const { record } = edition;
  if (record === undefined) return '';
  const heads = ['pub.file', 'document.language', 'pub.size', 'pub.print'] as const;
  const cell = (index: number, inner: string): string =>
    `<td role="cell" data-label="${escapeHtml(t(heads[index] ?? 'pub.file'))}"><span>${inner}</span></td>`;
  return `<section aria-labelledby="files">
<h2 id="files">${escapeHtml(t('pub.files', edition))}</h2>
<p>${escapeHtml(t('pub.filesNote'))}</p>
<div class="table-scroll" role="region" tabindex="0" aria-labelledby="files-caption">
<table class="data" role="table">
<caption id="files-caption">${escapeHtml(t('pub.filesCaption'))}</caption>
<thead role="rowgroup"><tr role="row">${heads.map((head) => `<th scope="col" role="columnheader">${escapeHtml(t(head))}</th>`).join('')}</tr></thead>
<tbody role="rowgroup">
${record.files
  .map(
    (file) =>
      `<tr role="row"><th scope="row" role="rowheader"><a href="${editionAddress(edition, file.path)}">${escapeHtml(nameOf(file, words))}</a></th>${cell(1, escapeHtml(languageOf(file, words)))}${cell(2, escapeHtml(sizeOf(file.bytes, language)))}${cell(3, `<span class="mono">${file.sha256}</span>`)}</tr>`,
  )
  .join('\n')}
</tbody>
</table>
</div>
</section>`;
};

const nameOf = ({ path, mediaType }: EditionFile, { t }: Words): string => {
  if (mediaType === 'application/zip') return t('pub.pages');
  const format = formats.find((one) => one.mediaType === mediaType);
  const name = path.slice(path.lastIndexOf('/') + 1);
  return format === undefined ? name : `${t(`publish.formats.${format.id}`)}: ${name}`;
};

/** As the name of a file has it: `altinn3.nb.pdf`, `altinn3.nb.annexes.pdf`. */
const languageOf = ({ path }: EditionFile, { t }: Words): string => {
  const tag = path.split(/[./-]/).find((part) => isLanguage(part));
  return tag !== undefined && isLanguage(tag) ? languageInfo[tag].name : t('pub.everyLanguage');
};

const entry = (
  edition: ListedEdition,
  all: readonly ListedEdition[],
  now: ListedEdition | undefined,
  { language }: About,
  words: Words,
): string => {
  const { t } = words;
  const { version, on, record, stored, release } = edition;
  const about = record?.about;
  const next = all[all.indexOf(edition) + 1];
  const status =
    edition === now
      ? t('pub.applies')
      : now !== undefined && on > now.on
        ? t('pub.statusFrom', { date: on })
        : next === undefined
          ? ''
          : t('pub.statusPast', { version: next.version, date: next.on });
  const row = (label: string, value: string): string =>
    `<div><dt>${escapeHtml(label)}</dt><dd>${value}</dd></div>`;
  const rows = [
    row(t('pub.status'), escapeHtml(status)),
    row(t('pub.asOf'), escapeHtml(formatDay(on, language))),
    row(t('pub.stored'), escapeHtml(formatDay(dayHere(stored), language))),
    ...(about ? [row(t('pub.stoodAs', { date: on }), escapeHtml(t(`conclusion.${about.conclusion}`)))] : []),
    row(
      t('pub.approved'),
      escapeHtml(
        about?.approved
          ? t('pub.approvedBy', { by: textIn(about.approved.by, language), date: about.approved.on })
          : t('pub.notApproved'),
      ),
    ),
    row(
      about?.news
        ? t('front.changedSince', { ...about.news.since, date: about.news.since.on })
        : t('front.changes'),
      about?.news
        ? newsSentences(about.news, words, language)
            .map((sentence) => escapeHtml(sentence))
            .join(' ')
        : escapeHtml(t(all[0] === edition ? 'pub.first' : 'pub.newsNotKept')),
    ),
    row(t('publish.hash'), `<span class="mono">${release}</span>`),
    ...(edition.signature
      ? [
          row(
            t('pub.signature'),
            [
              `<a href="${editionAddress(edition, 'edition.jws')}">edition.jws</a>`,
              ...(edition.timeStamp
                ? [
                    `<a href="${editionAddress(edition, 'edition.tsr')}">${escapeHtml(t('pub.timeStamp'))}</a>`,
                  ]
                : []),
              `<a href="/.well-known/jwks.json">${escapeHtml(t('pub.keys'))}</a>`,
            ].join(', '),
          ),
        ]
      : []),
    ...(record
      ? [
          row(
            t('pub.world'),
            `${escapeHtml(t('pub.worldEntries', { n: record.world.entries }))} <span class="mono">${record.world.hash}</span>`,
          ),
        ]
      : []),
  ];
  return `<article class="edition${edition === now ? '' : ' past'}">
<h3><a href="${editionAddress(edition, `${language}/index.html`)}">${escapeHtml(t('pub.editionOf', { version, date: on }))}</a></h3>
<dl>
${rows.join('\n')}
</dl>
</article>`;
};
