import type { Language } from '@risikobilde/core';
import type { FilledForm, FormCell, FormColumn, FormPart, FormRow } from '@risikobilde/core/form';
import type { Words } from '@risikobilde/words';
import { escapeHtml } from '../html/escape.js';
import { style } from '../html/style.js';
import { saidAbout, saidGaps, saidName, type SaidName } from './form-words.js';

type Say = { readonly words: Words; readonly language: Language };

/** What the form adds to the look of the pages. */
const formStyle = `
.form-official { display: block; font-weight: 400; font-size: 0.8125rem; color: var(--quiet); }
.form-gap { display: inline-block; color: var(--quiet); background: var(--soft); padding: 0.0625rem 0.375rem; border-radius: 3px; }
.form-boxes { list-style: none; margin: 0 0 0.375rem; padding: 0; }
.form-boxes li + li { margin-top: 0.125rem; }
.form-boxes .form-official { display: inline; margin-left: 0.375em; }
.form-boxes [aria-hidden] { padding-right: 0.375em; }
.form-group { font-weight: 600; margin-top: 0.375rem; }
.form-under { margin-left: 1.25rem; }
.form-article { display: block; font-weight: 400; font-size: 0.8125rem; }
.form-said { margin: 0 0 0.375rem; }
.form-of { font-weight: 600; }
main > p.form-remark { font-size: 0.875rem; color: var(--quiet); }
.form-number { white-space: nowrap; }
.form-state { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.form td, .form th { max-width: none; }
.form th:first-child { min-width: 0; }
@media print { @page { size: A4 landscape; margin: 16mm; } body { font-size: 9.5pt; } table { font-size: 8.5pt; } }
`;

const official = ({ official: own }: SaidName): string =>
  own === undefined ? '' : `<span class="form-official" lang="en">${escapeHtml(own)}</span>`;

const named = (said: SaidName): string => `${escapeHtml(said.name)}${official(said)}`;

const anchorOf = (part: string, row: number): string => `d${part}-${row}`;

/** A filled form as one page that stands alone: the form's order, numbers and heads, no script, nothing fetched. */
export const formHtml = (form: FilledForm, say: Say, notices: string): string => {
  const { words, language } = say;
  const title = escapeHtml(words.say(form.assessment.title));
  const about = saidAbout(form, words).map((line) => `<p class="as-of">${escapeHtml(line)}</p>`);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}${formStyle}</style>
</head>
<body>
<a class="skip" href="#content">${escapeHtml(words.t('document.skip'))}</a>
<div class="frame">
<main id="content" class="form">
${notices}<h1>${title}</h1>
${about.join('\n')}
<nav class="on-page" aria-label="${escapeHtml(words.t('form.contents'))}"><ul>
${form.sections.map((section) => `<li><a href="#s${section.number}">${section.number} ${escapeHtml(saidName(section, language).name)}</a></li>`).join('\n')}
</ul></nav>
${form.sections
  .map((section) => {
    const name = saidName(section, language);
    return `<h2 id="s${section.number}">${section.number} ${named(name)}</h2>\n${section.parts.map((part) => partHtml(part, say)).join('\n')}`;
  })
  .join('\n')}
${termsHtml(form, say)}
</main>
</div>
</body>
</html>
`;
};

/** The words that mean something of their own in the form. */
const termsHtml = ({ terms }: FilledForm, say: Say): string =>
  terms.length === 0
    ? ''
    : `<h2>${escapeHtml(say.words.t('form.terms'))}</h2>\n${tableHtml(
        say.words.t('form.terms'),
        [say.words.t('form.term'), say.words.t('form.meaning')].map(escapeHtml),
        terms.map((term) => [
          named(saidName(term, say.language)),
          `<p class="form-said">${escapeHtml(say.words.say(term.definition))}</p>`,
        ]),
      )}`;

const partHtml = (part: FormPart, say: Say): string => {
  const { words, language } = say;
  const name = saidName(part, language);
  const help = part.help === undefined ? '' : `<p>${escapeHtml(words.say(part.help))}</p>\n`;
  const remarks = part.remarks.map((one) => `<p class="form-remark">${escapeHtml(words.say(one))}</p>\n`);
  // A section with one part of the same number has no heading below its own.
  const heading = /^\d$/.test(part.number)
    ? ''
    : `<h3 id="d${part.number}">${part.number} ${named(name)}</h3>\n`;
  return `${heading}${help}${remarks.join('')}${bodyHtml(part, name, say)}`;
};

const bodyHtml = (part: FormPart, name: SaidName, say: Say): string => {
  if (part.empty) return `<div class="form-said">${cellHtml(part.empty, undefined, say)}</div>`;
  const caption = `${part.number} ${name.name}`;
  if (part.layout === 'text') {
    const [cell] = part.rows[0]?.cells ?? [];
    return cell === undefined ? '' : cellHtml(cell, part.columns[0], say);
  }
  if (part.layout === 'fields') return part.rows.map((row) => fieldsHtml(part, row, caption, say)).join('\n');
  return rowsHtml(part, caption, say);
};

/** A name and an answer in each row. */
const fieldsHtml = (part: FormPart, row: FormRow, caption: string, say: Say): string =>
  tableHtml(
    part.rows.length > 1 ? `${caption} (${row.number})` : caption,
    [say.words.t('form.field'), say.words.t('form.answer')].map(escapeHtml),
    row.cells.map((cell, k) => {
      const column = part.columns[k];
      return [column === undefined ? '' : columnHead(column, say), cellHtml(cell, column, say)];
    }),
    anchorOf(part.number, row.number),
    part.rows.length > 1,
  );

const columnHead = (column: FormColumn, { language }: Say): string => named(saidName(column, language));

const rowsHtml = (part: FormPart, caption: string, say: Say): string => {
  const isFixed = part.layout === 'fixed';
  const head = isFixed ? escapeHtml(say.words.t('form.area')) : '#';
  return tableHtml(
    caption,
    [head, ...part.columns.map((column) => columnHead(column, say))],
    part.rows.map((row) => [
      isFixed && row.head
        ? `${named(saidName(row.head, say.language))}${row.article === undefined ? '' : `<span class="form-article">${escapeHtml(say.words.t('form.article', { article: row.article }))}</span>`}`
        : `<span class="form-number" id="${anchorOf(part.number, row.number)}">${row.number}</span>`,
      ...row.cells.map((cell, k) => {
        const unsure =
          k === 0 && row.gap !== undefined
            ? `<p class="form-said"><span class="form-gap">${escapeHtml(
                say.words.t('form.unsure', { what: row.gap.what }),
              )}</span></p>`
            : '';
        return `${cellHtml(cell, part.columns[k], say)}${unsure}`;
      }),
    ]),
  );
};

const tableHtml = (
  caption: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
  id?: string,
  isNumbered = false,
): string => {
  const labels = header.map((cell) => cell.replace(/<span class="form-official".*?<\/span>/g, ''));
  return `<div class="table-scroll" role="region" tabindex="0" aria-label="${escapeHtml(caption)}"${id === undefined ? '' : ` id="${id}"`}>
<table class="data">
<caption${isNumbered ? '' : ' class="form-state"'}>${escapeHtml(caption)}</caption>
<thead><tr>${header.map((cell) => `<th scope="col">${cell}</th>`).join('')}</tr></thead>
<tbody>
${rows
  .map(
    (row) =>
      `<tr>${row.map((cell, k) => (k === 0 ? `<th scope="row">${cell}</th>` : `<td data-label="${labels[k] ?? ''}"><div>${cell}</div></td>`)).join('')}</tr>`,
  )
  .join('\n')}
</tbody>
</table>
</div>`;
};

/** What a cell says: boxes, then what is written, then rows it points to, then what is missing or why there is nothing. */
const cellHtml = (cell: FormCell, column: FormColumn | undefined, say: Say): string => {
  const { words } = say;
  const said = cell.paragraphs.map(({ name, values }) => {
    const of = name === undefined ? '' : `<span class="form-of">${escapeHtml(words.say(name))}:</span> `;
    const text = values.map(({ label, said: what }) => {
      const before = label === undefined ? '' : `${escapeHtml(words.say(label))}: `;
      return `${before}<span${langOf(what, say)}>${escapeHtml(words.say(what))}</span>`;
    });
    return `<p class="form-said">${of}${text.join(' · ')}</p>`;
  });
  const rows = cell.rows.map(
    ({ part, row }) =>
      `<a href="#${anchorOf(part, row)}">${escapeHtml(words.t('form.rowOf', { part, row }))}</a>`,
  );
  const gaps = saidGaps(cell.gaps, words, cell.state === 'open');
  return [
    boxesHtml(cell, column, say),
    ...said,
    ...(rows.length === 0 ? [] : [`<p class="form-said">${rows.join(', ')}</p>`]),
    ...(gaps === '' ? [] : [`<p class="form-said"><span class="form-gap">${escapeHtml(gaps)}</span></p>`]),
    ...(cell.why === undefined
      ? []
      : [`<p class="form-said">${escapeHtml(words.t('form.none', { why: cell.why.said }))}</p>`]),
  ].join('');
};

const langOf = (
  said: FormCell['paragraphs'][number]['values'][number]['said'],
  { words, language }: Say,
): string => {
  const lang = words.languageOf(said);
  return lang === language || lang === 'und' ? '' : ` lang="${lang}"`;
};

const boxesHtml = ({ ticked }: FormCell, column: FormColumn | undefined, say: Say): string => {
  if (column?.options === undefined) return '';
  const { groups = [], options } = column;
  const boxes = options.map((option, k) => {
    const at = (id: string | undefined) => groups.findIndex((one) => one.id === id);
    const before = options[k - 1]?.group;
    const heads = before === option.group ? [] : groups.slice(at(before) + 1, at(option.group) + 1);
    // The grounds of an outcome stand under it.
    const isUnder = options.some(({ id }) => id === option.group);
    const isTicked = ticked.includes(option.id);
    const state = say.words.t(isTicked ? 'form.ticked' : 'form.notTicked');
    return `${heads.map((head) => `<li class="form-group">${head.id} ${named(saidName(head, say.language))}</li>`).join('')}<li${isUnder ? ' class="form-under"' : ''}><span aria-hidden="true">${isTicked ? '☒' : '☐'}</span><span class="form-state">${escapeHtml(state)}</span>${named(saidName(option, say.language))}</li>`;
  });
  return `<ul class="form-boxes">${boxes.join('')}</ul>`;
};
