import { isLanguage, type Language, textIn, type Words } from '@risikobilde/words';
import { wordsOf } from '@risikobilde/words/all';
import { escapeHtml } from '../formats/html/escape.js';
import { formats } from '../formats/index.js';
import { editionAddress, type EditionFile, type ListedEdition } from './listed-edition.js';
import { sizeOf } from './size-of.js';

/** What a reader takes along, in the order it is offered: to read, to work on, to count with, for programs. */
const offered = ['pdf', 'docx', 'xlsx', 'jsonld'] as const;
/** What stands under the title, where the answer must not be pushed out of sight; the rest is at the foot. */
const isFirst = (file: EditionFile): boolean => /\.(?:pdf|docx)$/.test(file.path) && !isAnnex(file);

/**
 * A page of an edition as it is sent: on its first page what can be downloaded, under the title; at the foot of every page which edition
 * it is, what proves it, who approved it, and the same files. The page itself is as it was given out. `path`: of the page in the edition.
 */
export const withEditionLinks = (
  page: string,
  edition: ListedEdition,
  language: Language,
  path: string,
): string => {
  const words = wordsOf[language];
  const { t } = words;
  const all = filesFor(edition, language);
  const listed = (files: readonly EditionFile[]): string =>
    files.map((file) => `<li>${linkTo(file, edition, language, words)}</li>`).join('');
  const heading = escapeHtml(t('pub.download'));
  const download = `<nav class="downloads" aria-label="${heading}"><span aria-hidden="true">${heading}</span><ul>${listed(all.filter(isFirst))}<li><a href="#edition-files">${escapeHtml(t('pub.allFiles'))}</a></li></ul></nav>\n`;
  const others = `<li><a href="/pub/${edition.assessment}/?lang=${language}">${escapeHtml(t('pub.all'))}</a></li>`;
  const foot = `<ul class="edition-foot" id="edition-files">${said(edition, language, words)}${listed(all)}${others}</ul>\n`;
  const styled = before(page, '</head>', `<style>${css}</style>\n`);
  const footed = after(styled, '<div class="site-foot-inner">', foot);
  const isFront = path === `${language}/index.html` && all.length > 0;
  return isFront ? afterDay(footed, download) : footed;
};

const said = ({ version, on, release, record }: ListedEdition, language: Language, { t }: Words): string => {
  const approved = record?.about?.approved;
  return [
    t('pub.editionOf', { version, date: on }),
    t('pub.printIs', { print: release.slice(0, 12) }),
    approved
      ? `${t('pub.approved')} ${t('pub.approvedBy', { by: textIn(approved.by, language), date: approved.on })}`
      : t('pub.notApproved').replace(/\.$/, ''),
  ]
    .map((one) => `<li>${escapeHtml(one)}</li>`)
    .join('');
};

/** Those in the language of the page, and those that are in all; of the data, the assessment itself. */
const filesFor = ({ record }: ListedEdition, language: Language): readonly EditionFile[] =>
  offered.flatMap((id) => {
    const mediaType = formats.find((format) => format.id === id)?.mediaType;
    const all = (record?.files ?? []).filter((file) => file.mediaType === mediaType);
    return id === 'jsonld'
      ? all.filter(({ path }) => path === `files/${record?.assessment}.jsonld`)
      : all
          .filter(({ path }) => path.split('.').find((part) => isLanguage(part)) === language)
          .toSorted((a, b) => Number(isAnnex(a)) - Number(isAnnex(b)));
  });

const isAnnex = ({ path }: EditionFile): boolean => path.includes('-annex.');

const linkTo = (file: EditionFile, edition: ListedEdition, language: Language, { t }: Words): string => {
  const id =
    offered.find((one) =>
      formats.some((format) => format.id === one && format.mediaType === file.mediaType),
    ) ?? 'pdf';
  const name = isAnnex(file) ? t('pub.annexes') : t(`publish.formats.${id}`);
  return `<a href="${editionAddress(edition, file.path)}">${escapeHtml(name)}</a> <span>${escapeHtml(sizeOf(file.bytes, language))}</span>`;
};

const before = (page: string, mark: string, more: string): string => inserted(page, page.indexOf(mark), more);

const after = (page: string, mark: string, more: string): string => {
  const at = page.indexOf(mark);
  return at === -1 ? page : inserted(page, at + mark.length, more);
};

/** After the line under the title. */
const afterDay = (page: string, more: string): string => {
  const at = page.indexOf('<p class="as-of">');
  const end = at === -1 ? -1 : page.indexOf('</p>\n', at);
  return inserted(page, end === -1 ? -1 : end + '</p>\n'.length, more);
};

const inserted = (page: string, at: number, more: string): string =>
  at === -1 ? page : page.slice(0, at) + more + page.slice(at);

const css = `.downloads { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; align-items: baseline; margin: -0.75rem 0 1.5rem; max-width: var(--text-width); font-size: 0.9375rem; }
.downloads > span { font-weight: 600; }
.downloads ul, .edition-foot { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 0; padding: 0; list-style: none; }
.downloads li, .edition-foot li { margin: 0; min-height: 1.5rem; }
.downloads li > span, .edition-foot li > span { color: var(--quiet); font-size: 0.875rem; }
.edition-foot { margin-bottom: 0.5rem; }
@media print { .downloads, .edition-foot li:has(a) { display: none; } }`;
