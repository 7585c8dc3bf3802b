import { message, type Sayable } from '@risikobilde/words/message';
import { recordOf } from '../context.js';
import { goesOut, viewFrom } from '../derive/countries.js';
import { usesOf } from '../derive/uses.js';
import type { RecordOf } from '../model/assessment.js';
import { citedAs } from '../model/shared.js';
import { plain } from '../reason.js';
import { type Answer, type Compute, paragraph, saidIn } from './answers.js';
import { worldName } from './places.js';
import type { FormSource, Scope } from './scope.js';

type Activity = RecordOf<'activity'>;
type DataItem = Activity['data'][number];

const activityOf = ({ record }: Scope): Activity | undefined =>
  record?.kind === 'activity' ? record : undefined;

/** The item of data that a row is about. */
const dataItemOf = (scope: Scope): DataItem | undefined => {
  const place = scope.items.find((item) => item.place === 'activity.data');
  const [, index] = place?.path ?? [];
  return typeof index === 'number' ? activityOf(scope)?.data[index] : undefined;
};

/** Sources, reports and catalogues that the records lean on. */
const references: Compute = ({ told, evaluation }, _scope): Answer => {
  const transfers = evaluation.transfers.filter(({ transfer }) => told.record(transfer) !== undefined);
  // An adequacy decision is named by its act.
  const used = usesOf(told, transfers).flatMap(({ kind, id }) => (kind === 'adequacy' ? [] : [id]));
  const catalogues = told.of('measure').flatMap(({ refs }) => refs.map((ref) => ref.split(':')[0] ?? ''));
  const ids = [...new Set([...used, ...catalogues])].filter((id) => !id.startsWith('edpb-dpia-')).sort();
  return { paragraphs: ids.map((id) => paragraph(saidIn(worldName(told, id)))) };
};

/** Boxes whose catalogue item the activities meet or the assessment names. */
const reasons: Compute = ({ form, told, evaluation }): Answer => {
  const isTold = ({ activities }: { readonly activities: readonly string[] }): boolean =>
    activities.some((id) => told.record(id) !== undefined);
  const met = [
    ...evaluation.dpia.criteria.filter(isTold).map(({ item }) => `wp248:${item.replace(/^wp248:/, '')}`),
    ...evaluation.dpia.points.filter(isTold).map(({ item }) => item),
    ...(told.head.reasons ?? []).map(({ item }) => `edpb-dpia-reasons:${item.replace(/^[^:]*:/, '')}`),
  ];
  const options = form.lists.find(({ id }) => id === 'reasons')?.options ?? [];
  return {
    ticked: options
      .filter(({ item = '' }) =>
        met.some((one) => (item.endsWith('*') ? one.startsWith(item.slice(0, -1)) : one === item)),
      )
      .map(({ id }) => id),
  };
};

/** The items of data that a purpose or another use names; all of them where the activity has one purpose and names none. */
const dataItems: Compute = (_source, scope): Answer => {
  const activity = activityOf(scope);
  const item = scope.items.at(-1)?.value as { readonly data?: readonly string[] } | undefined;
  if (activity === undefined) return {};
  const isOnly = activity.purposes.length === 1 && scope.items.at(-1)?.place === 'activity.purposes';
  const about = activity.data.flatMap(({ id }, k) =>
    (item?.data === undefined ? isOnly : id !== undefined && item.data.includes(id))
      ? [{ record: activity.id, path: ['data', k] }]
      : [],
  );
  return { about };
};

const crossBorder: Compute = ({ told }): Answer => {
  const activities = told.of('activity');
  const lacking = activities.filter((one) => one.crossBorder === undefined).map(({ id }) => id);
  if (activities.some((one) => one.crossBorder?.answer === 'yes')) return { ticked: ['yes'], lacking };
  return { ticked: lacking.length === 0 && activities.length > 0 ? ['no'] : [], lacking };
};

const transfersTold = ({ told, evaluation }: FormSource) =>
  evaluation.transfers.filter(
    ({ transfer, isTransfer, excluded }) => isTransfer && !excluded && told.record(transfer) !== undefined,
  );

const transferred: Compute = (source): Answer => {
  if (transfersTold(source).length > 0) return { ticked: ['yes'] };
  const engagements = source.told.of('engagement');
  const view = viewFrom(source.whole);
  const isAtHome = engagements.every(({ places }) => !places.some(({ country }) => goesOut(view, country)));
  return { ticked: engagements.length > 0 && isAtHome ? ['no'] : [] };
};

const transfers: Compute = (source): Answer => ({
  paragraphs: transfersTold(source).flatMap(({ transfer, ground }) => {
    const record = recordOf(source.told, 'transfer', transfer);
    if (record === undefined) return [];
    const article = ground.article;
    return [
      paragraph(
        saidIn(record.title, record.id, 'transfer.title'),
        ...(article === undefined ? [] : [saidIn(message('form.article', { article }))]),
        ...(ground.source === undefined ? [] : [saidIn(worldName(source.told, ground.source))]),
      ),
    ];
  }),
});

const persons: Compute = ({ told }): Answer => {
  const groups = told
    .of('activity')
    .flatMap(({ id, subjects }) =>
      subjects.map(({ text, count, vulnerable }) =>
        paragraph(
          saidIn(text, id, 'activity.subjects.text'),
          ...(count === undefined
            ? []
            : [
                saidIn(
                  message('form.persons', { low: count[0], high: count[1] }),
                  id,
                  'activity.subjects.count',
                ),
              ]),
          ...(vulnerable ? [saidIn(message('form.vulnerable'), id, 'activity.subjects.vulnerable')] : []),
        ),
      ),
    );
  const { exposure, id } = told.head;
  const reached =
    exposure === undefined
      ? []
      : [
          paragraph(
            saidIn(exposure.who, id, 'assessment.exposure.who'),
            saidIn(
              message('form.persons', { low: exposure.persons[0], high: exposure.persons[1] }),
              id,
              'assessment.exposure.persons',
            ),
          ),
        ];
  return { paragraphs: [...groups, ...reached] };
};

const itemOf: Compute = (_source, scope): Answer => {
  const item = dataItemOf(scope);
  if (item === undefined) return {};
  return { ticked: item.class === 'special' ? (item.special ?? []) : ['no'] };
};

const article9: Compute = (_source, scope): Answer => {
  const [item, activity] = [dataItemOf(scope), activityOf(scope)];
  if (item === undefined || activity === undefined) return {};
  const naming = activity.purposes.filter(({ data }) => item.id !== undefined && data?.includes(item.id));
  const purposes = naming.length > 0 ? naming : activity.purposes;
  const own = (item.bases ?? []).filter(({ article }) => article.startsWith('9(2)'));
  const bases = own.length > 0 ? own : purposes.flatMap(({ bases: all }) => all);
  return {
    ticked: [...new Set(bases.map(({ article }) => article))].filter((one) => one.startsWith('9(2)')),
  };
};

const listOf = (activity: Activity, place: string, texts: readonly Sayable[]): Answer => ({
  paragraphs: texts.map((text) => paragraph(saidIn(text, activity.id, place))),
});

const recipients: Compute = (_source, scope): Answer => {
  const [item, activity] = [dataItemOf(scope), activityOf(scope)];
  if (activity === undefined) return {};
  return item?.recipients === undefined
    ? listOf(activity, 'activity.recipients', activity.recipients)
    : listOf(activity, 'activity.data.recipients', item.recipients);
};

const retention: Compute = (_source, scope): Answer => {
  const [item, activity] = [dataItemOf(scope), activityOf(scope)];
  if (activity === undefined) return {};
  if (item?.retention !== undefined) return listOf(activity, 'activity.data.retention', [item.retention]);
  return listOf(activity, 'activity.retention', activity.retention === undefined ? [] : [activity.retention]);
};

/** The contract and what it covers, where nobody has written the tasks down. */
const processorTasks: Compute = (source, { record, said }): Answer => {
  if (record?.kind !== 'engagement' || record.tasks !== undefined || said !== undefined) return {};
  const activities = record.activities.filter((id) => source.told.record(id) !== undefined);
  return {
    paragraphs: [
      paragraph(
        saidIn(record.contract.title, record.id, 'engagement.contract.title'),
        ...activities.map((id) => saidIn(source.nameOf(id), record.id, 'engagement.activities')),
      ),
    ],
    lacking: [record.id],
  };
};

const scale: Compute = ({ told }): Answer => {
  const found = told.world('scale', told.head.scale);
  if (found === undefined) return {};
  const level = ({ level: n, name, definition }: (typeof found.likelihood)[number]) =>
    message('form.level', { n, name, definition });
  return {
    paragraphs: [
      paragraph(saidIn(found.title, told.head.id, 'assessment.scale')),
      paragraph(saidIn(message('form.likelihoodLevels'))),
      ...found.likelihood.map((one) => paragraph(saidIn(level(one)))),
      paragraph(saidIn(message('form.consequenceLevels'))),
      ...found.consequence.map((one) => paragraph(saidIn(level(one)))),
      ...found.bands.map(({ name, accept, whoMayAccept }) =>
        paragraph(saidIn(message('form.band', { name, accept, who: whoMayAccept }))),
      ),
      paragraph(saidIn(message('form.prioritised'))),
      paragraph(saidIn(plain(citedAs(found.cite)))),
    ],
  };
};

/** What is worked out of the processing and its law. */
export const computedProcessing = {
  references,
  reasons,
  dataItems,
  crossBorder,
  transferred,
  transfers,
  persons,
  itemOf,
  article9,
  recipients,
  retention,
  processorTasks,
  scale,
} as const;
