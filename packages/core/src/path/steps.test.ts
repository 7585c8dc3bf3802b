import { describe, expect, it } from 'vitest';
import type { AssessmentRecord } from '../model/assessment.js';
import { judgement, record, text } from '../testing/index.js';
import { type PathStep, pathSteps } from './path-steps.js';
import { pathState } from './steps.js';

const head = (fields: Parameters<typeof record<'assessment'>>[1] = {}) =>
  record('assessment', {
    id: 'portal',
    subject: { type: 'platform', name: text('Portalen'), operator: 'operator' },
    alternatives: [{ id: 'planned', name: text('Planlagt'), role: 'chosen' }],
    ...fields,
  });
const operator = (fields: Parameters<typeof record<'party'>>[1] = {}) =>
  record('party', { id: 'operator', name: text('Virksomheten'), ...fields });
const clarified = (...all: readonly (readonly [string, 'unknown' | 'none'])[]): Parameters<typeof head>[0] =>
  ({ clarifications: all.map(([question, answer]) => ({ question, answer })) }) as never;

const stateOf = (step: PathStep, ...records: readonly AssessmentRecord[]) =>
  pathState(records).steps.find((one) => one.step === step);
const activity = (fields: Parameters<typeof record<'activity'>>[1] = {}) =>
  record('activity', { id: 'a', purposes: [], data: [], subjects: [], retention: undefined, ...fields });
const subjects = [{ text: text('Pasienter') }];

describe('a step of the guided path', () => {
  it.each<readonly [PathStep, 'open' | 'begun' | 'done', string, readonly AssessmentRecord[]]>([
    ['what', 'begun', 'a platform of which nobody has said who builds on it', [head()]],
    ['who', 'open', 'the operator of the template, whom nobody has named', [head(), operator()]],
    ['who', 'begun', 'a named operator', [head(), operator({ name: text('Helseportalen') })]],
    ['whom', 'open', 'no processing', [head()]],
    ['whom', 'open', 'a processing about nobody', [head(), activity()]],
    ['whom', 'done', 'a processing about somebody', [head(), activity({ subjects })]],
    ['data', 'begun', 'data without retention', [head(), activity({ data: [{ text: text('Navn') }] })]],
    ['suppliers', 'open', 'nobody said to process for it', [head()]],
    ['suppliers', 'done', 'that nobody does, said', [head(clarified(['processors', 'none']))]],
    ['where', 'open', 'no processors and nothing said of them', [head()]],
    ['where', 'done', 'nobody else has the data', [head(clarified(['processors', 'none']))]],
    ['where', 'open', 'a processor without a place', [head(), record('engagement', { places: [] })]],
    ['scenarios', 'begun', 'a scenario nobody has judged', [head(), record('scenario')]],
    [
      'scenarios',
      'done',
      'a scenario that is judged',
      [head(), record('scenario', { judgements: [judgement('planned')] })],
    ],
    ['measures', 'begun', 'a measure that services are not offered', [head(), record('measure')]],
    [
      'measures',
      'done',
      'a measure that they are',
      [head(), record('measure', { offer: { type: 'provided' } })],
    ],
    ['rights', 'open', 'rights of nothing', [head(), activity()]],
  ])('%s is %s with %s', (step, state, _what, records) => {
    expect(stateOf(step, ...records)?.state).toBe(state);
  });

  it('is answered by "not known yet", which stays an open point until the records say it', () => {
    const unknown = head(clarified(['retention', 'unknown']));
    const data = [{ text: text('Navn') }];
    expect(stateOf('data', unknown, activity({ data }))).toEqual({
      step: 'data',
      state: 'done',
      unknown: ['retention'],
    });
    expect(stateOf('data', unknown, activity({ data, retention: text('Ti år') }))?.unknown).toEqual([]);
  });

  it('takes "not known" of how often and how many, and keeps it open until the scenario is judged', () => {
    const unknown = head(clarified(['levels', 'unknown']));
    expect(stateOf('scenarios', unknown, record('scenario'))).toEqual({
      step: 'scenarios',
      state: 'done',
      unknown: ['levels'],
    });
    const judged = record('scenario', { judgements: [judgement('planned')] });
    expect(stateOf('scenarios', unknown, judged)?.unknown).toEqual([]);
  });

  it('asks a service nothing of who builds on it', () => {
    const service = head({ subject: { type: 'service', name: text('Søknad'), operator: 'operator' } });
    expect(stateOf('what', service)?.state).toBe('done');
  });
});

describe('the guided path', () => {
  it('has eleven steps, and takes its reader to the first that is not done', () => {
    const path = pathState([head(clarified(['owners', 'unknown'])), operator()]);
    expect(path.steps.map(({ step }) => step)).toEqual(pathSteps);
    expect([path.done, path.next]).toEqual([1, 'who']);
  });

  it('is where the records are, in whatever order they came', () => {
    const records = [
      head(),
      operator({ name: text('Helseportalen') }),
      activity({ subjects }),
      record('scenario'),
    ];
    expect(pathState(records.toReversed())).toEqual(pathState(records));
  });
});
