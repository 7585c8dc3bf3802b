import { type Context, hasCome, hasPassed } from '../context.js';
import type { RecordOf } from '../model/assessment.js';
import type { LocalDate } from '../model/local-date.js';
import { measureCounts } from './measure-state.js';

type Scenario = Pick<RecordOf<'scenario'>, 'id' | 'affects'>;

/**
 * The day that people come under a risk in an alternative, where the records say that it is still to come. Undefined once the
 * processing is under way, and where nobody has said when it begins: what is not known counts as under way.
 */
export const startToCome = (
  context: Context,
  scenario: Scenario,
  alternative: string,
): LocalDate | undefined => {
  if (hasHappened(context, scenario.id, alternative)) return undefined;
  const ofActivities = context
    .of('activity')
    .filter(({ id }) => scenario.affects.includes(id))
    .map(({ begins }) => begins);
  const ofFiles = context
    .of('consultation')
    .filter(({ about }) => about.length === 0 || about.includes(scenario.id))
    .flatMap(({ begins }) => begins ?? []);
  const days = [...ofActivities.flatMap((begins) => begins ?? []), ...ofFiles].sort();
  const isSaid = ofFiles.length > 0 || (days.length > 0 && !ofActivities.includes(undefined));
  const from = context.head.alternatives.find(({ id }) => id === alternative)?.from;
  const first = isSaid || days.some((begins) => hasCome(context, begins)) ? days[0] : from;
  return first !== undefined && !hasCome(context, first) ? first : undefined;
};

/** What has happened to people has not still to begin, whatever is planned. */
const hasHappened = (context: Context, id: string, alternative: string): boolean =>
  context
    .of('incident')
    .some(
      (incident) =>
        hasCome(context, incident.on) &&
        (incident.scenario ?? id) === id &&
        (incident.alternative ?? alternative) === alternative,
    );

/** Whether a measure is to be there on the day that the processing begins: one without a date is promised for no day, and one past its date was not kept. */
export const isDueBy = (
  context: Context,
  measure: RecordOf<'measure'>,
  start: LocalDate | undefined,
): boolean =>
  start !== undefined &&
  measure.due !== undefined &&
  measure.due <= start &&
  !hasPassed(context, measure.due) &&
  measureCounts(context, measure) === 'planned';
