import { message, type Sayable } from '@risikobilde/words/message';
import { type Context, createContext } from '../context.js';
import { nameOf } from '../derive/names.js';
import type { Evaluation } from '../evaluation.js';
import { createLevels, mayBeTold } from '../evaluate/levels.js';
import type { Assessment, AssessmentRecord } from '../model/assessment.js';
import type { Level } from '../model/level.js';
import type { ValuePath } from '../model/value-path.js';
import type { Form, World } from '../world/world.js';
import type { FormValue } from './filled-form.js';

/** What a form is filled from: the whole, and of it what the reader may see. */
export type FormSource = {
  readonly form: Form;
  readonly evaluation: Evaluation;
  /** With the records that the reader may see, and no others. */
  readonly told: Context;
  /** With all records: figures are what they are, whoever reads them. */
  readonly whole: Context;
  readonly nameOf: (id: string) => Sayable;
};

export const formSource = (
  form: Form,
  assessment: Assessment,
  world: World,
  evaluation: Evaluation,
  level: Level,
): FormSource => {
  const { asOf, knownAt } = evaluation;
  const levels = createLevels(assessment, world, evaluation);
  const records = assessment.records.filter(
    (record) => record.kind === 'assessment' || mayBeTold(record.level, level),
  );
  const told = createContext({ ...assessment, records }, world, asOf, knownAt);
  return {
    form,
    evaluation,
    told,
    whole: createContext(assessment, world, asOf, knownAt),
    nameOf: (id) => {
      const name = nameOf(told, id);
      if (mayBeTold(levels.ofSayable(name), level)) return name;
      // The name of some records is made of those of others, which the reader may not see.
      const kind = told.record(id)?.kind;
      return kind === undefined ? message('document.hidden') : { key: `kind.${kind}.one`, values: {} };
    },
  };
};

/** A value inside the record of a row, with the place of the field that holds it. */
export type ScopeItem = { readonly place: string; readonly value: unknown; readonly path: ValuePath };

/** What a row is about: a record, and the values on the way to what it is a row of, outermost first. */
export type Scope = {
  readonly record?: AssessmentRecord;
  readonly items: readonly ScopeItem[];
  /** Of a row that the form has printed: its id. */
  readonly fixed?: string;
  /** What is said in the columns by name, for rows that stand for no record of their own. */
  readonly said?: Readonly<Record<string, readonly FormValue[]>>;
};

export const pathOf = ({ items }: Scope): ValuePath => items.at(-1)?.path ?? [];

/** Names a row for tags: its record, and where in it. */
export const keyOf = (scope: Scope): string =>
  [scope.record?.id ?? '', ...pathOf(scope).map(String), ...(scope.fixed === undefined ? [] : [scope.fixed])]
    .filter((part) => part !== '')
    .join('/');
