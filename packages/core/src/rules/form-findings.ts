import { message, type Sayable } from '@risikobilde/words/message';
import type { Context } from '../context.js';
import { isFieldNone } from '../derive/form-parts.js';
import { nameOf } from '../derive/names.js';
import type { AssessmentRecord } from '../model/assessment.js';
import type { RawFinding } from '../rule.js';

/** What a form asks of a record and the record does not say. */
export type Unsaid = {
  /** Of the record, such as `data.need`. */
  readonly field: string;
  /** Of the form, such as `2.2.a.need`. */
  readonly part: string;
  /** What it is called, where the field is not named after what is asked for. */
  readonly what?: Sayable;
};

export type FormRule =
  | 'form-advice-incomplete'
  | 'form-decision-incomplete'
  | 'form-description-incomplete'
  | 'form-measures-incomplete'
  | 'form-necessity-incomplete'
  | 'form-risk-incomplete'
  | 'form-sheet-incomplete';

/** `1.1.d` of `1.1.d.scope`, as it stands in the form. */
const numberOf = (part: string): string =>
  part
    .split('.')
    .filter((one) => one.length < 2)
    .join('.');

/** One finding of a record, leading to the first field that is missing; what is said not to apply is not missing. */
export const unsaidOf = (
  context: Context,
  rule: FormRule,
  { id, kind }: Pick<AssessmentRecord, 'id' | 'kind'>,
  unsaid: readonly (Unsaid | false)[],
): readonly RawFinding[] => {
  const asked = unsaid.flatMap((one) => (one === false || isFieldNone(context, one.part, id) ? [] : one));
  const [first] = asked;
  if (first === undefined) return [];
  const list = asked.map(({ field, part, what }) =>
    message('rule.form.field', {
      field: what ?? { key: `field.${kind}.${field}`, values: {} },
      part: numberOf(part),
    }),
  );
  return [
    {
      refs: [id],
      field: first.field,
      message: message('rule.form.unsaid', { name: nameOf(context, id), what: { list } }),
      fix: message(`rule.${rule}.fix`),
    },
  ];
};
