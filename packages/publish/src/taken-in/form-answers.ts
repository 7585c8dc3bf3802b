import { fieldsOf, isKind } from '@risikobilde/core';
import type { FilledForm, FormCell, FormColumn, FormGap } from '@risikobilde/core/form';
import { wordsOf } from '@risikobilde/words/all';
import { shortPlace } from '../formats/docx/tags.js';
import { saidName } from '../formats/edpb/form-words.js';
import { type FieldProposals, isOwn } from './field-proposals.js';
import type { WordLeft, WordProposal } from './proposal.js';
import type { FileComparison } from './file-comparison.js';

/** A cell of a filled form with where it stands. */
type PlacedCell = {
  readonly cell: FormCell;
  readonly column: FormColumn | undefined;
  readonly part: string;
  readonly row: number | undefined;
};

/** Paragraphs of one cell that may have a control of their own. */
const most = 60;

/** The cells of a form by their tags, and the names that their tags may be shortened to. */
export const cellsIn = (
  form: FilledForm | undefined,
): {
  readonly byTag: ReadonlyMap<string, PlacedCell>;
  readonly places: ReadonlyMap<string, string>;
} => {
  const byTag = new Map<string, PlacedCell>();
  for (const part of form?.sections.flatMap((section) => section.parts) ?? []) {
    if (part.empty)
      byTag.set(part.empty.tag, { cell: part.empty, column: undefined, part: part.number, row: undefined });
    for (const row of part.rows)
      row.cells.forEach((cell, k) =>
        byTag.set(cell.tag, { cell, column: part.columns[k], part: part.number, row: row.number }),
      );
  }
  const places = [...byTag].flatMap(([tag, { column }]) => [
    ...Array.from({ length: most }, (_, k) => `${tag}#${k + 1}`),
    ...(column?.options ?? []).map(({ id }) => `${tag}=${id}`),
  ]);
  return { byTag, places: new Map(places.map((place) => [shortPlace(place), place])) };
};

/**
 * What was written in cells that hold no text of a record: an answer to what was open goes into the field that is missing, where that holds a
 * text; anything else is said with the field it belongs to. A box that was crossed is for a person to act on.
 */
export const formAnswers = (
  { assessment, language, given, made }: FileComparison,
  cells: ReadonlyMap<string, PlacedCell>,
): FieldProposals => {
  const proposals: WordProposal[] = [];
  const left: WordLeft[] = [];
  const words = wordsOf[language];
  for (const [place, all] of given.texts) {
    const [, tag = '', sign, which = ''] = /^(.*\|.*)([#=])([^#=]*)$/.exec(place) ?? [];
    const edited = all.find((text) => !text.isAsMade);
    if (edited === undefined || sign === undefined) continue;
    if (edited.text === made.texts.get(place)?.at(0)?.text) continue;
    const placed = cells.get(tag);
    const name = placed?.column === undefined ? '' : saidName(placed.column, language).name;
    const row =
      placed?.row === undefined ? '' : words.t('form.rowOf', { part: placed.part, row: placed.row });
    const after = [row === '' ? (placed?.part ?? tag) : row, name].filter((one) => one !== '').join(' ');
    if (sign === '=') {
      const option = placed?.column?.options?.find(({ id }) => id === which);
      const said = option === undefined ? which : saidName(option, language).name;
      left.push({ reason: 'box', text: `${edited.text} ${said}`, after });
      continue;
    }
    const gap = placed?.cell.gaps.length === 1 ? placed.cell.gaps[0] : undefined;
    const field = gap && missingText(gap);
    if (field === undefined || edited.text === '' || !isOwn(assessment, field.record))
      left.push({ reason: 'answer', record: gap?.record, path: gap?.place, text: edited.text, after });
    else
      proposals.push({
        type: 'added',
        ...field,
        language,
        at: 0,
        before: '',
        after: edited.text,
        isContested: false,
      });
  }
  return { proposals, left, used: new Set() };

  /** The field that an answer is written in: a text that a record lacks, of the record itself. */
  function missingText({
    place,
    record,
  }: FormGap): { readonly record: string; readonly path: string } | undefined {
    const [kind = '', name = '', ...deeper] = place?.split('.') ?? [];
    if (!isKind(kind) || deeper.length > 0) return undefined;
    const found = fieldsOf(kind).find(({ field }) => field.name === name)?.field;
    const of = assessment.records.filter(
      (one) => one.kind === kind && (record === undefined || one.id === record),
    );
    const [only] = of;
    if (found?.value.type !== 'text' || only === undefined || of.length > 1) return undefined;
    return Object.hasOwn(only, name) ? undefined : { record: only.id, path: name };
  }
};
