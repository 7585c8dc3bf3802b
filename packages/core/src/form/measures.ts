import { recordOf } from '../context.js';
import { baselineInArea } from '../derive/measure-areas.js';
import { measureSet } from '../derive/measure-set.js';
import { countsAs, measureStateOn } from '../derive/measure-state.js';
import { effectsOnScenario } from '../derive/record-index.js';
import type { RecordOf } from '../model/assessment.js';
import type { FormSource, Scope } from './scope.js';

type Measure = RecordOf<'measure'>;
type Scenario = RecordOf<'scenario'>;

export const scenarioOf = ({ record }: Scope): Scenario | undefined =>
  record?.kind === 'scenario' ? record : undefined;

export const setOf = (source: FormSource, measure: string): 'baseline' | 'additional' | undefined => {
  const record = recordOf(source.whole, 'measure', measure);
  return record && measureSet(source.whole, record);
};

/** The measures that come in addition and do something about a scenario, in the order of their ids. */
export const additionalOn = (source: FormSource, scenario: string): readonly Measure[] => {
  const ids = new Set(effectsOnScenario(source.told, scenario).map(({ measure }) => measure));
  return source.told.of('measure').filter(({ id }) => ids.has(id) && setOf(source, id) === 'additional');
};

export const additionalMeasures = (source: FormSource): readonly Measure[] =>
  source.told.of('measure').filter(({ id }) => setOf(source, id) === 'additional');

export const scenariosReassessed = (source: FormSource): readonly Scenario[] =>
  source.told.of('scenario').filter(({ id }) => additionalOn(source, id).length > 0);

export const isDecided = (source: FormSource, measure: Measure): boolean =>
  countsAs(measureStateOn(measure, source.told.asOf)) !== 'none';

/** The measures that an area of the form names, without those that come in addition. */
export const inArea = (source: FormSource, area: string): readonly Measure[] =>
  baselineInArea(source.told, area);
