import { recordOf } from '../context.js';
import type { FormSource, Scope } from './scope.js';
import type { FormPartData } from './form-data.js';
import { scopesAt } from './places.js';
import { additionalMeasures, inArea, scenariosReassessed } from './measures.js';
import { plain } from '../reason.js';
import type { FormGap } from './filled-form.js';

/** A row with what it is about, and what decides whether it belongs where it stands. */
export type RowScope = { readonly scope: Scope; readonly gap?: FormGap };

const rowOf = (record: Scope['record']): RowScope => ({ scope: { ...(record && { record }), items: [] } });

/** Those who decide purposes and means, in the order of the activities. */
const controllers = ({ told, evaluation }: FormSource): readonly RowScope[] => {
  const ids = evaluation.roles
    .filter(({ depth, activity }) => depth === 0 && told.record(activity) !== undefined)
    .map(({ party }) => party);
  return [...new Set(ids)].flatMap((id) => {
    const party = recordOf(told, 'party', id);
    return party === undefined ? [] : [rowOf(party)];
  });
};

/** Each engagement, and each sub-processor on the lists that they name. */
const processors = ({ told }: FormSource): readonly RowScope[] => {
  const engagements = told.of('engagement');
  return [
    ...engagements.map(rowOf),
    ...engagements.flatMap((record): readonly RowScope[] => {
      const { subprocessors } = record;
      const list = subprocessors && told.world('subprocessors', subprocessors.list);
      const edition = list?.editions.find(({ id }) => id === subprocessors?.edition);
      return (edition?.entries ?? []).map(({ id, name, service }, k) => ({
        scope: {
          record,
          items: [{ place: 'engagement.subprocessors', value: id, path: ['subprocessors', k] }],
          said: { processor: [{ said: plain(name) }], tasks: [{ said: service }] },
        },
      }));
    }),
  ];
};

/** The rows of a part, those of `before` by the numbers of their parts. */
export const rowsOf = (
  source: FormSource,
  part: FormPartData,
  before: ReadonlyMap<string, readonly RowScope[]>,
): readonly RowScope[] => {
  if (part.fixed) return part.fixed.map(({ id }) => ({ scope: { items: [], fixed: id } }));
  if (part.rows === undefined) return [{ scope: { items: [] } }];
  const seen = new Set<string>();
  return part.rows
    .flatMap((rows): readonly RowScope[] => {
      if ('each' in rows) {
        const { unsaid } = rows;
        return scopesAt(source, rows.each, rows.where).map((scope) => ({
          scope,
          ...(unsaid !== undefined && {
            gap: {
              what: { key: `field.${unsaid}`, values: {} },
              asks: part.asks,
              place: unsaid,
              ...(scope.record && { record: scope.record.id }),
            },
          }),
        }));
      }
      switch (rows.computed) {
        case 'controllers':
          return controllers(source);
        case 'processors':
          return processors(source);
        case 'design':
          return inArea(source, 'design-and-default').map(rowOf);
        case 'security':
          return inArea(source, 'security').map(rowOf);
        case 'risks':
          return [...(before.get('3.1') ?? []), ...(before.get('4.1.a') ?? [])].map(({ scope }) =>
            rowOf(scope.record),
          );
        case 'additionalMeasures':
          return additionalMeasures(source).map(rowOf);
        case 'reassessed':
          return scenariosReassessed(source).map(rowOf);
      }
    })
    .filter(({ scope }) => {
      const key = JSON.stringify([scope.record?.id, scope.items.at(-1)?.path]);
      return !seen.has(key) && seen.add(key);
    });
};
