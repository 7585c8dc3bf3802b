import { message } from '@risikobilde/words/message';
import type { Context } from '../context.js';
import { isFormAsked } from '../derive/form-parts.js';
import { heldAt } from '../derive/held-at.js';
import { baselineInArea } from '../derive/measure-areas.js';
import { namesOf } from '../derive/names.js';
import { isKind } from '../model/assessment.js';
import { plain } from '../reason.js';
import type { RawFinding, Rule } from '../rule.js';
import type { Form } from '../world/world.js';

type Part = Form['sections'][number]['parts'][number];
type Where = Readonly<Record<string, string>> | undefined;

/** Fields that are said to have nothing to say, though records say it, or that the form does not have. */
export const formNoneContradicted: Rule = {
  id: 'form-none-contradicted',
  severity: 'warning',
  answers: 'reasons',
  source: 'EDPB template for DPIA 1.0',
  evaluate: (context) => {
    if (!isFormAsked(context)) return [];
    const { head } = context;
    const forms = (head.forms ?? []).flatMap((id) => context.world('form', id) ?? []);
    // Where the world lacks the form, nothing is known of its fields.
    if (forms.length === 0) return [];
    return (head.none ?? []).flatMap(({ field, record }): readonly RawFinding[] => {
      const found = placeIn(forms, field);
      const shared = {
        refs: [head.id] as const,
        field: 'none',
        aspect: [field, record].filter(Boolean).join(' '),
      };
      if (found === undefined)
        return [
          {
            ...shared,
            message: message('rule.form-none-contradicted.unknown', { field: plain(field) }),
            fix: message('rule.form-none-contradicted.unknownFix'),
          },
        ];
      const by = saidBy(context, found, record);
      if (by === undefined) return [];
      return [
        {
          ...shared,
          ...(by !== head.id && { also: [by] }),
          message: message('rule.form-none-contradicted.said', {
            part: found.part.number,
            name: found.name,
            by: namesOf(context, [by]),
          }),
          fix: message('rule.form-none-contradicted.saidFix'),
        },
      ];
    });
  },
};

type Place = {
  readonly part: Part;
  readonly name: Part['name'];
  /** Of a printed row. */
  readonly row?: string;
  readonly column?: Part['columns'][number];
};

const placeIn = (forms: readonly Form[], field: string): Place | undefined => {
  for (const { id, sections } of forms)
    for (const part of sections.flatMap(({ parts }) => parts)) {
      const whole = `${id}:${part.number}`;
      if (field === whole) return { part, name: part.name };
      if (!field.startsWith(`${whole}.`)) continue;
      const last = field.slice(whole.length + 1);
      const column = part.columns.find((one) => one.id === last);
      if (column) return { part, name: column.name, column };
      if (part.fixed?.some((one) => one.id === last)) return { part, name: part.name, row: last };
    }
  return undefined;
};

/** A record that says what the place is said not to have. */
const saidBy = (
  context: Context,
  { part, row, column }: Place,
  only: string | undefined,
): string | undefined => {
  if (row !== undefined) return baselineInArea(context, row)[0]?.id;
  const each = (part.rows ?? []).flatMap((rows) =>
    'each' in rows ? [{ from: rows.each, where: rows.where }] : [],
  );
  const fills = column === undefined ? each : column.fill.flatMap((fill) => ('from' in fill ? [fill] : []));
  // A part of one text is answered by what its one column is filled from.
  const asked = fills.length === 0 && part.layout === 'text' ? (part.columns[0]?.fill ?? []) : fills;
  for (const fill of asked) {
    if (!('from' in fill) || fill.from.includes(' > ')) continue;
    const by = holderOf(context, fill.from, fill.where, only);
    if (by !== undefined) return by;
  }
  return undefined;
};

const holderOf = (
  context: Context,
  place: string,
  where: Where,
  only: string | undefined,
): string | undefined => {
  const [kind = '', ...names] = place.split('.');
  if (!isKind(kind)) return undefined;
  const records = kind === 'assessment' ? [context.head] : context.of(kind);
  const holds = (record: object, at: readonly string[], wanted?: string): boolean => {
    const held: readonly unknown[] = [heldAt(record, at)].flat().filter((one) => one !== undefined);
    return wanted === undefined ? held.length > 0 : held.includes(wanted);
  };
  return records
    .filter(({ id }) => only === undefined || id === only || kind === 'assessment')
    .find(
      (record) =>
        holds(record, names) &&
        Object.entries(where ?? {}).every(([at, wanted]) => holds(record, at.split('.').slice(1), wanted)),
    )?.id;
};
