import {
  type Assessment,
  type AssessmentRecord,
  type Field,
  fieldsOf,
  parseLocalDate,
  type RecordOf,
} from '@risikobilde/core';
import {
  fieldLabel,
  type Language,
  languages,
  message,
  type MessageValue,
  type Sayable,
  valueWord,
} from '@risikobilde/words';
import { wordsOf } from '@risikobilde/words/all';
import { CsvError, parse } from 'csv-parse/sync';
import { outcomeOf, type InputProblem, type Outcome } from './problem.js';

/** Columns that a register of deviations may fill; the rest of a record is not for a spreadsheet to say. */
const columns = [
  'on',
  'what',
  'outcome',
  'scenario',
  'alternative',
  'persons',
  'severity',
  'source',
] as const;
type Column = (typeof columns)[number];

type Row = { readonly record: readonly string[]; readonly info: { readonly lines: number } };

/** Incidents of a register: those that are new, and how many are on record already. */
export type ReadIncidents = { readonly incidents: readonly object[]; readonly known: number };

/**
 * Incidents from a spreadsheet saved as CSV (RFC 4180; comma, semicolon or tab). The first line names the columns, by field or by
 * its label in any language. Anything that cannot be read refuses the whole file, every fault with its line.
 */
export const readIncidents = (
  text: string,
  path: string,
  assessment: Assessment,
  notedBy: string,
): Outcome<ReadIncidents> => {
  const problems: InputProblem[] = [];
  const refuse = (line: number, said: Sayable): undefined => {
    problems.push({ code: 'csv-not-readable', path, line, message: said });
    return undefined;
  };
  const all = (): Outcome<ReadIncidents> => ({ ok: false, problems });
  let rows: readonly Row[];
  try {
    rows = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      // With `info` each row comes with its line, which the types of the library do not say.
    }) as unknown as readonly Row[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    refuse(Number(error['lines'] ?? 1), message('problem.csv.syntax', { why: error.message }));
    return all();
  }
  const [head, ...body] = rows;
  if (head === undefined || body.length === 0) {
    refuse(1, message('problem.csv.empty'));
    return all();
  }
  const named = head.record.map((name) => columnOf(name) ?? refuse(1, unknownColumn(name)));
  for (const needed of ['on', 'what', 'outcome', 'source'] as const)
    if (!named.includes(needed)) refuse(1, message('problem.csv.noColumn', { column: labelOf(needed) }));
  if (!assessment.records.some(({ kind, id }) => kind === 'party' && id === notedBy))
    refuse(1, message('problem.csv.noParty', { party: notedBy }));
  if (problems.length > 0) return all();

  const taken = new Set(assessment.records.map(({ id }) => id));
  const before = new Set(
    assessment.records.flatMap((one) => (one.kind === 'incident' ? [`${one.on} ${one.source}`] : [])),
  );
  let known = 0;
  const incidents = body.flatMap(({ record, info }) => {
    if (record.length !== named.length) {
      refuse(info.lines, message('problem.csv.width', { n: record.length, of: named.length }));
      return [];
    }
    const values = Object.fromEntries(
      named.flatMap((column, k) => {
        const typed = record[k] ?? '';
        if (column === undefined || (typed === '' && column !== 'on' && column !== 'what')) return [];
        const value = readValue(column, typed, assessment);
        if (value === undefined)
          refuse(
            info.lines,
            message('problem.csv.value', { column: labelOf(column), typed, allowed: allowed(column) }),
          );
        return [[column, value]];
      }),
    );
    for (const needed of ['outcome', 'source'])
      if (!Object.hasOwn(values, needed))
        refuse(info.lines, message('problem.csv.noValue', { column: labelOf(needed as Column) }));
    const name = `${String(values['on'])} ${String(values['source'])}`;
    if (before.has(name)) {
      known++;
      return [];
    }
    before.add(name);
    return [{ id: freeId(`incident-${String(values['on'])}`, taken), ...values, notedBy }];
  });
  return problems.length > 0 ? all() : outcomeOf({ incidents, known });
};

/** Whichever the first line has most of. */
const delimiterOf = (text: string): string => {
  const [first = ''] = text.split(/\r?\n/);
  const count = (sign: string): number => first.split(sign).length;
  return [';', '\t', ','].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
};

const fieldOf = (column: Column): Field | undefined =>
  fieldsOf('incident').find(({ field }) => field.name === column)?.field;

const labelOf = (column: Column): Sayable => message(`field.incident.${column}`);

const isSame = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

const columnOf = (name: string): Column | undefined =>
  columns.find(
    (column) =>
      isSame(name, column) ||
      languages.some((language) => isSame(name, fieldLabel(wordsOf[language], `incident.${column}`))),
  );

const unknownColumn = (name: string): Sayable =>
  message('problem.csv.unknownColumn', { name, allowed: { list: columns.map(labelOf) } });

const choicesOf = (column: Column): readonly string[] => {
  const value = fieldOf(column)?.value;
  return value?.type === 'choice' ? value.values : [];
};

const allowed = (column: Column): MessageValue => {
  switch (column) {
    case 'on':
      return message('problem.csv.aDate');
    case 'persons':
      return message('problem.csv.aCount');
    case 'outcome':
    case 'severity':
      return {
        list: choicesOf(column).map((value) => {
          const inLanguage = (language: Language) =>
            valueWord(wordsOf[language], `incident.${column}`, value);
          return Object.fromEntries(languages.map((language) => [language, inLanguage(language)]));
        }),
        or: true,
      };
    case 'scenario':
    case 'alternative':
      return message('problem.csv.aTitle');
    case 'what':
    case 'source':
      return message('problem.csv.aText');
  }
};

/** What is meant by a cell; undefined for what cannot be. */
const readValue = (column: Column, typed: string, assessment: Assessment): unknown => {
  switch (column) {
    case 'on': {
      const [, day = '', month = '', year = ''] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(typed) ?? [];
      return parseLocalDate(
        year === '' ? typed : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
      );
    }
    case 'persons':
      return /^\d{1,9}$/.test(typed.replaceAll(/\s/g, '')) ? Number(typed.replaceAll(/\s/g, '')) : undefined;
    case 'outcome':
    case 'severity':
      return choicesOf(column).find(
        (value) =>
          isSame(typed, value) ||
          languages.some((language) =>
            isSame(typed, valueWord(wordsOf[language], `incident.${column}`, value)),
          ),
      );
    case 'scenario':
      return named(
        assessment.records.filter((one): one is RecordOf<'scenario'> => one.kind === 'scenario'),
        ({ title }) => title,
        typed,
      );
    case 'alternative':
      return named(headOf(assessment.records)?.alternatives ?? [], ({ name }) => name, typed);
    case 'what':
      return typed === '' ? undefined : { nb: typed };
    case 'source':
      return typed;
  }
};

const headOf = (records: readonly AssessmentRecord[]): RecordOf<'assessment'> | undefined =>
  records.find((one): one is RecordOf<'assessment'> => one.kind === 'assessment');

const named = <T extends { readonly id: string }>(
  list: readonly T[],
  nameOf: (one: T) => object,
  typed: string,
): string | undefined =>
  list.find(
    (one) => isSame(typed, one.id) || Object.values(nameOf(one)).some((name) => isSame(typed, String(name))),
  )?.id;

const freeId = (stem: string, taken: Set<string>): string => {
  let id = stem;
  for (let n = 2; taken.has(id); n++) id = `${stem}-${n}`;
  taken.add(id);
  return id;
};
