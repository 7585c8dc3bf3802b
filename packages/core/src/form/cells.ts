import { message, type Sayable } from '@risikobilde/words/message';
import { kindCatalogue } from '../kinds/kind-catalogue.js';
import { isKind } from '../model/assessment.js';
import type { ValuePath } from '../model/value-path.js';
import { type Answer, inParagraphs, withRecordNames, saidIn } from './answers.js';
import { computedProcessing } from './computed-processing.js';
import { computedMeasures } from './computed-measures.js';
import { computedRisk } from './computed-risk.js';
import type { FormCell, FormGap, FormParagraph, FormRowRef, FormValue } from './filled-form.js';
import type { FormColumnData, FormFill, FormPartData } from './form-data.js';
import { recordsOf, valuesAt } from './places.js';
import type { RowScope } from './rows.js';
import { type FormSource, keyOf, pathOf, type Scope } from './scope.js';

const computed = { ...computedProcessing, ...computedRisk, ...computedMeasures };

type Filled = {
  readonly paragraphs: readonly FormParagraph[];
  readonly values: readonly FormValue[];
  readonly answers: readonly Answer[];
};

const filledBy = (source: FormSource, scope: Scope, fills: readonly FormFill[]): Filled => {
  const answers = fills.flatMap((fill) =>
    'computed' in fill ? [computed[fill.computed](source, scope)] : [],
  );
  const values = fills.flatMap((fill) =>
    'from' in fill
      ? valuesAt(source, scope, fill.from, fill.where, fill.own).map((value) =>
          fill.labelled && value.place !== undefined
            ? { ...value, label: { key: `field.${value.place}`, values: {} } }
            : value,
        )
      : [],
  );
  const paragraphs = [...answers.flatMap((one) => one.paragraphs ?? []), ...inParagraphs(values)];
  return { paragraphs: withRecordNames(source, paragraphs), values, answers };
};

/** The value of a choice, which is the id of the box. */
const idsOf = (values: readonly FormValue[]): readonly string[] =>
  values.flatMap(({ said }) =>
    'und' in said
      ? [said['und']]
      : 'key' in said && typeof said.key === 'string'
        ? [said.key.slice(said.key.lastIndexOf('.') + 1)]
        : [],
  );

/** What the writers say of a field that does not apply, or of the part or the printed row that it stands in. */
const saidNone = (source: FormSource, field: string, part: string, scope: Scope): FormValue | undefined => {
  const { none, id } = source.told.head;
  const found = (none ?? []).find(
    (one) =>
      (one.field === field || one.field === part || one.field === `${part}.${scope.fixed}`) &&
      (one.record === undefined || one.record === scope.record?.id),
  );
  return found && { said: found.why, record: id, place: 'assessment.none.why' };
};

/** Where an answer would be written: the first field that the column is filled from, and the record when the row has one. */
const gapOf = (
  source: FormSource,
  column: FormColumnData,
  part: FormPartData,
  scope: Scope,
  record?: string,
): FormGap => {
  const [place] = [...column.fill, ...(column.text ?? [])].flatMap((fill) =>
    'from' in fill ? (fill.from.split(' > ').at(-1) ?? []) : (fill.at ?? []),
  );
  const kind = place?.split('.')[0] ?? '';
  const of = record ?? (scope.record?.kind === kind ? scope.record.id : undefined);
  return {
    what: place === undefined ? column.name : { key: `field.${place}`, values: {} },
    asks: column.asks ?? part.asks,
    ...(place !== undefined && { place }),
    ...(of !== undefined && { record: of, name: source.nameOf(of) }),
  };
};

/** Activities that say nothing where others do: a form of one processing is filled for several. */
const silent = (
  source: FormSource,
  column: FormColumnData,
  scope: Scope,
  values: readonly FormValue[],
): readonly string[] => {
  const [first] = column.fill;
  if (scope.record !== undefined || first === undefined || !('from' in first) || first.where !== undefined)
    return [];
  if (!first.from.startsWith('activity.')) return [];
  const said = new Set(values.map(({ record }) => record));
  return recordsOf(source, 'activity')
    .filter(({ id }) => !said.has(id))
    .map(({ id }) => id);
};

export type RefsOf = (parts: readonly string[], about: NonNullable<Answer['about']>) => readonly FormRowRef[];

/** One cell: what the records say, what is missing and who knows it, or why there is nothing to say. */
export const cellOf = (
  source: FormSource,
  part: FormPartData,
  column: FormColumnData,
  { scope }: RowScope,
  refsOf: RefsOf,
): FormCell => {
  const prefix = `${source.form.id}:${part.number}`;
  const field = `${prefix}.${column.id}`;
  const of = part.fixed?.find(({ id }) => id === scope.fixed);
  const also = column.id === 'discussion' ? (of?.discussion ?? []) : [];
  const preset = scope.said?.[column.id];
  const main =
    preset === undefined
      ? filledBy(source, scope, [...column.fill, ...also])
      : { paragraphs: [{ values: preset }], values: preset, answers: [] };
  const beside = filledBy(source, scope, column.text ?? []);
  const ticked =
    column.options === undefined
      ? []
      : [...new Set([...idsOf(main.values), ...main.answers.flatMap((one) => one.ticked ?? [])])];
  const paragraphs = column.options === undefined ? main.paragraphs : beside.paragraphs;
  const about = main.answers.flatMap((one) => one.about ?? []);
  const isPointing = main.answers.some((one) => one.about !== undefined);
  const rows =
    column.refersTo === undefined
      ? []
      : refsOf(
          column.refersTo,
          isPointing || scope.record === undefined
            ? about
            : [{ record: scope.record.id, path: pathOf(scope) }],
        );
  const none = main.answers.find((one) => one.none !== undefined)?.none;
  // A box is what answers a column of boxes; a reference to the row itself is no answer.
  const isFilled =
    column.options === undefined
      ? paragraphs.length > 0 || (isPointing && rows.length > 0)
      : ticked.length > 0;
  const lacking = [
    ...main.answers.flatMap((one) => one.lacking ?? []),
    ...silent(source, column, scope, main.values),
  ];
  const why: FormValue | undefined = isFilled
    ? undefined
    : (saidNone(source, field, prefix, scope) ??
      (none === undefined ? (column.optional ? saidIn(message('form.notAsked')) : undefined) : saidIn(none)));
  const state = isFilled ? 'filled' : why === undefined ? 'open' : 'none';
  const gaps =
    state === 'none'
      ? []
      : lacking.length > 0
        ? [...new Set(lacking)].map((id) => gapOf(source, column, part, scope, id))
        : state === 'open'
          ? [gapOf(source, column, part, scope)]
          : [];
  return {
    field,
    tag: `${field}|${keyOf(scope)}`,
    state,
    paragraphs,
    ticked,
    rows,
    gaps,
    ...(why !== undefined && { why }),
  };
};

/** What stands where a part has no rows. */
export const emptyOf = (source: FormSource, part: FormPartData): FormCell => {
  const field = `${source.form.id}:${part.number}`;
  const scope: Scope = { items: [] };
  const why = saidNone(source, field, field, scope) ?? followsFrom(source, part);
  const [rows] = part.rows ?? [];
  const place = rows !== undefined && 'each' in rows ? rows.each : undefined;
  const what: Sayable = place === undefined ? part.name : labelOf(place);
  return {
    field,
    tag: `${field}|`,
    state: why === undefined ? 'open' : 'none',
    paragraphs: [],
    ticked: [],
    rows: [],
    gaps: why === undefined ? [{ what, asks: part.asks, ...(place !== undefined && { place }) }] : [],
    ...(why !== undefined && { why }),
  };
};

const labelOf = (place: string): Sayable =>
  isKind(place) && Object.hasOwn(kindCatalogue, place)
    ? { key: `kind.${place}.many`, values: {} }
    : { key: `field.${place}`, values: {} };

/** Why a part has no rows, where other answers already say it. */
const followsFrom = ({ told }: FormSource, { number }: FormPartData): FormValue | undefined => {
  const data = told.of('activity').flatMap((activity) => activity.data);
  if (number === '2.1.b' && data.length > 0) return saidIn(message('form.noSpecialData'));
  if (number === '4.2.b' && told.of('measure').length > 0) return saidIn(message('form.noReassessed'));
  const answered = told.head.clarifications?.find(
    ({ question, answer }) => number === '0.2' && question === 'processors' && answer === 'none',
  );
  return answered && saidIn(message('form.noProcessors'), told.head.id, 'assessment.clarifications');
};

export const pathStartsWith = (path: ValuePath, start: ValuePath): boolean =>
  start.every((step, k) => path[k] === step);
