import type { Assessment } from '../model/assessment.js';
import type { Level } from '../model/level.js';
import type { Evaluation } from '../evaluation.js';
import type { Text } from '@risikobilde/words/message';
import type { Form, World } from '../world/world.js';
import { cellOf, emptyOf, pathStartsWith, type RefsOf } from './cells.js';
import type { FilledForm, FormColumn, FormName, FormPart, FormRow } from './filled-form.js';
import type { FormColumnData, FormPartData } from './form-data.js';
import { itemText } from './places.js';
import { type RowScope, rowsOf } from './rows.js';
import { type FormSource, formSource, pathOf } from './scope.js';

export type FillOptions = {
  readonly form: Form;
  /** Who will read it: what records of a higher level hold is not in it. */
  readonly level: Level;
};

/**
 * An assessment in a form: every section, table, row and cell, each with what the records say, what is missing and who is
 * asked, or why there is nothing to say. Pure, and the same in any order of the records.
 */
export const fillForm = (
  assessment: Assessment,
  world: World,
  evaluation: Evaluation,
  { form, level }: FillOptions,
): FilledForm => {
  const source = formSource(form, assessment, world, evaluation, level);
  const rows = allRows(source);
  const refsOf = referencesIn(rows);
  const { title, id } = evaluation.assessment;
  const { version } = evaluation.assessment;
  return {
    form: {
      id: form.id,
      official: form.official,
      name: form.title,
      version: form.version,
      status: form.status,
      issuer: form.issuer,
    },
    assessment: { id, title, ...(version !== undefined && { version }) },
    asOf: evaluation.asOf,
    sections: form.sections.map((section) => ({
      number: section.number,
      ...nameOf(section),
      parts: section.parts.map((part) => partOf(source, part, rows.get(part.number) ?? [], refsOf)),
    })),
    terms: form.terms.map((term) => ({ id: term.id, ...nameOf(term), definition: term.definition })),
  };
};

const numbersOf = ({ version }: Form): readonly number[] => version.split('.').map(Number);

/** The newest version of a form in the world, such as of `edpb-dpia`. */
export const newestForm = (world: World, of: string): Form | undefined =>
  world.entries
    .flatMap((entry) => (entry.kind === 'form' && entry.id.startsWith(`${of}-`) ? [entry] : []))
    .toSorted((a, b) => {
      const [one, other] = [numbersOf(a), numbersOf(b)];
      const k = one.findIndex((n, at) => n !== (other[at] ?? 0));
      return (other[k] ?? 0) - (one[k] ?? 0);
    })[0];

/** The rows of every part: first those that stand by themselves, then those that follow from them. */
const allRows = (source: FormSource): ReadonlyMap<string, readonly RowScope[]> => {
  const rows = new Map<string, readonly RowScope[]>();
  for (const part of source.form.sections.flatMap(({ parts }) => parts))
    rows.set(part.number, rowsOf(source, part, rows));
  return rows;
};

const referencesIn =
  (rows: ReadonlyMap<string, readonly RowScope[]>): RefsOf =>
  (parts, about) =>
    parts.flatMap((part) =>
      (rows.get(part) ?? []).flatMap(({ scope }, k) => {
        const isMeant = about.some(
          ({ record, path }) =>
            scope.record?.id === record && (path === undefined || pathStartsWith(path, pathOf(scope))),
        );
        return isMeant ? [{ part, row: k + 1 }] : [];
      }),
    );

/** Of data that may hold `undefined` where it has no name of the form’s own. */
type Named = { readonly official?: string | undefined; readonly name: Text };
const nameOf = ({ official, name }: Named): FormName => ({
  ...(official !== undefined && { official }),
  name,
});

const textOfItem = (source: FormSource, item: string): Text => {
  const text = itemText(source.told, item);
  // A catalogue has texts and no messages.
  return text as Text;
};

/** The articles of a catalogue item, where they are numbers and not a chapter. */
const articleOf = ({ told }: FormSource, item: string): string | undefined => {
  const [catalogue = '', id = ''] = item.split(':');
  const article = told.world('catalogue', catalogue)?.items.find((one) => one.id === id)?.article;
  return article !== undefined && /^\d/.test(article) ? article : undefined;
};

const columnOf = (source: FormSource, part: FormPartData, column: FormColumnData): FormColumn => {
  const list = source.form.lists.find(({ id }) => id === column.options);
  return {
    id: column.id,
    field: `${source.form.id}:${part.number}.${column.id}`,
    ...nameOf(column),
    ...(column.help !== undefined && { help: column.help }),
    ...(list !== undefined && {
      options: list.options.map(({ id, official, name, item, group }) => ({
        id,
        ...nameOf({ official, name: name ?? textOfItem(source, item ?? id) }),
        ...(group !== undefined && { group }),
      })),
      ...(list.groups !== undefined && { groups: list.groups }),
    }),
  };
};

const partOf = (
  source: FormSource,
  part: FormPartData,
  rows: readonly RowScope[],
  refsOf: RefsOf,
): FormPart => ({
  number: part.number,
  ...nameOf(part),
  ...(part.help !== undefined && { help: part.help }),
  layout: part.layout,
  columns: part.columns.map((column) => columnOf(source, part, column)),
  rows: rows.map((row, k): FormRow => {
    const printed = part.fixed?.find(({ id }) => id === row.scope.fixed);
    const article = printed && articleOf(source, printed.item);
    return {
      number: k + 1,
      ...(printed !== undefined && {
        head: nameOf({ official: printed.official, name: textOfItem(source, printed.item) }),
      }),
      ...(article !== undefined && { article }),
      ...(row.scope.record !== undefined && { record: row.scope.record.id }),
      cells: part.columns.map((column) => cellOf(source, part, column, row, refsOf)),
      ...(row.gap !== undefined && { gap: row.gap }),
    };
  }),
  ...(rows.length === 0 && { empty: emptyOf(source, part) }),
  remarks: part.remarks ?? [],
});
