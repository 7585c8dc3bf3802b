import { isText, type Language } from '@risikobilde/core';
import type { FormCell, FormColumn, FormName, FormPart, FormRow, FormValue } from '@risikobilde/core/form';
import type { Words } from '@risikobilde/words';
import { languageTag } from '../docx/inline.js';
import { control, paragraph, type Parts, run } from '../docx/parts.js';
import { markOf, tagOf } from '../docx/tags.js';
import { xml } from '../xml.js';
import { rowLabel } from './row-label.js';
import { saidGaps, saidName } from './form-words.js';

export type Say = { readonly words: Words; readonly language: Language; readonly parts: Parts };

const english = '<w:lang w:val="en-GB"/>';

/** A name of the form and its own in English under it: of a head, which stays with what follows, or of a row. */
export const namedXml = (
  named: FormName,
  { language, words }: Say,
  isHead = true,
  article?: string,
): string => {
  const { name, official } = saidName(named, language);
  const kept = isHead ? '' : '<w:keepNext w:val="0"/>';
  return [
    paragraph('Skjemanavn', run(name), kept),
    ...(official === undefined ? [] : [paragraph('SkjemanavnEngelsk', run(official, english), kept)]),
    ...(article === undefined ? [] : [paragraph('Svar', run(words.t('form.article', { article })), kept)]),
  ].join('');
};

/**
 * What a cell says, a paragraph at a time: boxes, what is written, rows it points to, what is missing, or why there is nothing. A text of
 * a record is in a control with its place; anything else in one with the field of the form and the number of the paragraph.
 */
export const cellXml = (
  cell: FormCell,
  column: FormColumn | undefined,
  part: FormPart,
  say: Say,
  row?: FormRow,
): string => {
  const { words, parts, language } = say;
  const name = column === undefined ? part : column;
  const alias = `${part.number} ${saidName(name, language).name}`;
  let count = 0;
  const own = (runs: string): string => {
    count += 1;
    return control({ place: `${cell.tag}#${count}` }, runs, parts.next, alias);
  };
  const valueXml = (value: FormValue): string => {
    const { label, said, record, path } = value;
    const lang = words.languageOf(said);
    const isForeign = lang !== language && lang !== 'und';
    const runs = run(words.say(said), isForeign ? `<w:lang w:val="${xml(languageTag(lang))}"/>` : '');
    const before = label === undefined ? '' : run(`${words.say(label)}: `);
    // A text that stands in one place of one record; an id or a code is none.
    const place =
      isText(said) && lang !== 'und' && record !== undefined && path !== undefined
        ? `${record}/${path.join('.')}`
        : undefined;
    if (place === undefined) return before + own(runs);
    return before + control({ place, language: isForeign ? lang : undefined }, runs, parts.next, alias);
  };
  const said = cell.paragraphs.map(({ name: of, values }) => {
    const before = of === undefined ? '' : run(`${words.say(of)}: `, '<w:b/>');
    return paragraph('Svar', before + values.map(valueXml).join(run(' · ')));
  });
  const rows = cell.rows.map(
    (to) =>
      `<w:hyperlink w:anchor="${parts.bookmark(rowLabel(to.part, to.row))}">${run(words.t('form.rowOf', to), '<w:color w:val="0A4F91"/>')}</w:hyperlink>`,
  );
  const gaps = saidGaps(cell.gaps, words, cell.state === 'open');
  const unsure = row?.gap === undefined ? '' : words.t('form.unsure', { what: row.gap.what });
  const lacking = (text: string, asks: string): string =>
    paragraph('Svar', asked(own(run(text, '<w:rStyle w:val="Mangler"/>')), asks, say));
  const paragraphs = [
    ...boxesXml(cell, column, alias, say),
    ...said,
    ...(rows.length === 0 ? [] : [paragraph('Svar', rows.join(run(', ')))]),
    ...(gaps === '' ? [] : [lacking(gaps, questionOf(cell.gaps, say))]),
    ...(cell.why === undefined
      ? []
      : [paragraph('Svar', own(run(words.t('form.none', { why: cell.why.said }))))]),
    ...(unsure === '' || row?.gap === undefined ? [] : [lacking(unsure, questionOf([row.gap], say))]),
  ];
  return paragraphs.length === 0 ? paragraph('Svar', own(run('\u00a0'))) : paragraphs.join('');
};

/** Whom to ask, and what: the addressee first, as who goes on in the document sorts the comments. */
const questionOf = (gaps: FormCell['gaps'], { words }: Say): string => {
  const [first] = gaps;
  return first === undefined
    ? ''
    : words.t('form.question', { asks: words.t(`form.asks.${first.asks}`), what: first.what });
};

const asked = (runs: string, question: string, { parts }: Say): string => {
  const id = parts.comment(question);
  return `<w:commentRangeStart w:id="${id}"/>${runs}<w:commentRangeEnd w:id="${id}"/><w:r><w:rPr><w:rStyle w:val="Merknadsreferanse"/></w:rPr><w:commentReference w:id="${id}"/></w:r>`;
};

const crossed = '☒';
const open = '☐';

/** The head over the options of a group, from the letter that the form gives it; those without options ask for a text. */
const groupHeads = (column: FormColumn, before: string | undefined, group: string | undefined) => {
  const groups = column.groups ?? [];
  const at = (id: string | undefined) => groups.findIndex((one) => one.id === id);
  return before === group || group === undefined ? [] : groups.slice(at(before) + 1, at(group) + 1);
};

/** Boxes that Word ticks when they are pressed, each with its name, in groups where the form has them. */
const boxesXml = (
  { ticked, tag }: FormCell,
  column: FormColumn | undefined,
  alias: string,
  { language, parts }: Say,
): readonly string[] =>
  (column?.options ?? []).flatMap((option, k, options) => {
    const isTicked = ticked.includes(option.id);
    const { name, official } = saidName(option, language);
    const sign = `<w:r><w:rPr><w:rFonts w:ascii="MS Gothic" w:hAnsi="MS Gothic" w:eastAsia="MS Gothic"/></w:rPr><w:t>${isTicked ? crossed : open}</w:t></w:r>`;
    const box = `<w:sdt><w:sdtPr><w:alias w:val="${xml(`${alias}: ${name}`.slice(0, 64))}"/><w:tag w:val="${xml(boxTag(tag, option.id, isTicked))}"/><w:id w:val="${parts.next()}"/><w14:checkbox><w14:checked w14:val="${isTicked ? 1 : 0}"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr><w:sdtContent>${sign}</w:sdtContent></w:sdt>`;
    const heads = column === undefined ? [] : groupHeads(column, options[k - 1]?.group, option.group);
    // The grounds of an outcome stand under it.
    const isUnder = options.some(({ id }) => id === option.group);
    const one = paragraph(
      'Svar',
      `${box}${run(` ${name}`)}${official === undefined ? '' : run(` ${official}`, `<w:i/><w:color w:val="51606F"/>${english}`)}`,
      isUnder ? '<w:ind w:left="284"/>' : '',
    );
    return [
      ...heads.map((head) =>
        paragraph('Svar', run(`${head.id} ${saidName(head, language).name}`, '<w:b/>'), '<w:keepNext/>'),
      ),
      one,
    ];
  });

/** The words of a cell in one line, as wide as they are read. */
export const cellText = (cell: FormCell, column: FormColumn | undefined, { words, language }: Say): string =>
  [
    ...(column?.options ?? []).map((option) => `${open} ${saidName(option, language).name}`),
    cellWords(cell, words),
    cell.rows.map((to) => words.t('form.rowOf', to)).join(', '),
    saidGaps(cell.gaps, words, cell.state === 'open'),
    cell.why === undefined ? '' : words.t('form.none', { why: cell.why.said }),
  ].join('\n');

export const cellWords = ({ paragraphs }: FormCell, words: Words): string =>
  paragraphs.map(({ values }) => values.map(({ said }) => words.say(said)).join(' · ')).join('; ');

/** The tag of a box: the field, the option, and whether it was ticked when the file was made. */
const boxTag = (tag: string, option: string, isTicked: boolean): string =>
  tagOf({ place: `${tag}=${option}`, base: markOf(isTicked ? crossed : open) });
