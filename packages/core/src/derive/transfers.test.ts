import { expect, test } from 'vitest';
import { transferStanding } from '../evaluation.js';
import {
  entry,
  evaluationOf,
  event,
  processorToProcessor,
  record,
  standardClauses,
  text,
} from '../testing/fixtures.js';

const decision = (id: string, ...events: ReturnType<typeof event>[]) =>
  entry('source', { id, type: 'decision', events });
const world = [
  decision('safe-harbour', event('2000-07-26', 'adopted'), event('2015-10-06', 'invalidated')),
  decision('privacy-shield', event('2016-07-12', 'adopted'), event('2020-07-16', 'invalidated')),
  decision('dpf', event('2023-07-10', 'adopted'), event('2025-10-31', 'appealed')),
  entry('source', { id: 'schrems-2', type: 'judgment', events: [event('2020-07-16', 'adopted')] }),
  standardClauses({ id: 'scc-2021', events: [event('2021-06-27', 'inForce')] }),
  entry('source', { id: 'law', jurisdiction: 'NO' }),
  entry('adequacy', { id: 'shield-scheme', source: 'privacy-shield', covers: 'certified' }),
  entry('adequacy', { id: 'dpf-scheme', source: 'dpf', covers: 'certified' }),
  entry('adequacy', { id: 'adequate-uk', source: 'dpf', country: 'GB' }),
];
const certified = (scheme: string, lastChecked: string) => ({
  scheme,
  source: { title: 'Liste' },
  verification: 'P' as const,
  lastChecked,
});
const importer = record('party', {
  id: 'importer',
  country: 'US',
  certifications: [certified('shield-scheme', '2020-01-01'), certified('dpf-scheme', '2023-07-10')],
});
const uncertified = record('party', { id: 'importer', country: 'US' });
const shield = { article: '45', adequacy: 'shield-scheme' };
const dpf = { article: '45', adequacy: 'dpf-scheme' };
const scc = { article: '46(2)(c)', source: 'scc-2021', concluded: '2021-08-01' };
const tia = { on: '2022-06-01', by: 'operator', text: text('Vurdert') };

const transferOn = (asOf: string, fields: object, party = importer) => {
  const [transfer] = evaluationOf(
    [
      record('party', { id: 'operator' }),
      party,
      ...processorToProcessor,
      record('measure'),
      record('measure', { id: 'promise', evidence: [] }),
      record('transfer', fields),
    ],
    world,
    asOf,
  ).transfers;
  if (!transfer) throw new Error('There is one transfer.');
  return {
    ground: transfer.ground.type,
    standing: transfer.ground.standing,
    assessment: transfer.impactAssessment,
  };
};

test.each([
  [
    'before Schrems II the Privacy Shield covers a certified importer',
    '2020-07-15',
    { grounds: [shield] },
    'adequacy',
    'supported',
    'notNeeded',
  ],
  [
    'from the day of Schrems II it does not',
    '2020-07-16',
    { grounds: [shield] },
    'none',
    'fallen',
    'missing',
  ],
  [
    'standard clauses then need an assessment of the law there',
    '2021-09-01',
    { grounds: [shield, scc] },
    'safeguards',
    'unsupported',
    'missing',
  ],
  [
    'with the assessment they hold',
    '2022-09-01',
    { grounds: [scc], impactAssessments: [tia] },
    'safeguards',
    'supported',
    'done',
  ],
  [
    'an assessment made later does not count yet',
    '2022-05-31',
    { grounds: [scc], impactAssessments: [tia] },
    'safeguards',
    'unsupported',
    'missing',
  ],
  [
    'an assessment that was taken out does not count',
    '2023-02-01',
    { grounds: [scc], impactAssessments: [{ ...tia, until: '2023-01-01' }] },
    'safeguards',
    'unsupported',
    'missing',
  ],
  [
    'the example’s own notes are no assessment',
    '2022-09-01',
    { grounds: [scc], impactAssessments: [{ ...tia, by: 'example' }] },
    'safeguards',
    'unsupported',
    'missing',
  ],
  [
    'from 10 July 2023 the DPF covers a certified importer',
    '2023-07-10',
    { grounds: [dpf, scc] },
    'adequacy',
    'supported',
    'notNeeded',
  ],
  ['the day before it does not', '2023-07-09', { grounds: [dpf] }, 'none', 'fallen', 'missing'],
  ['an appeal challenges it', '2025-10-31', { grounds: [dpf] }, 'adequacy', 'challenged', 'notNeeded'],
  [
    'a decision on another country covers nothing here',
    '2024-01-01',
    { grounds: [{ article: '45', adequacy: 'adequate-uk' }] },
    'none',
    'fallen',
    'missing',
  ],
  [
    'a decision nobody knows covers nothing',
    '2024-01-01',
    { grounds: [{ article: '45', adequacy: 'no-such' }] },
    'none',
    'fallen',
    'missing',
  ],
  [
    'a country in the EEA is no third country',
    '2024-01-01',
    { country: 'IE', grounds: [] },
    'notNeeded',
    'supported',
    'notNeeded',
  ],
  [
    'what is shown not to happen needs no ground',
    '2024-01-01',
    { frequency: 'excluded', preventedBy: ['measure'], grounds: [] },
    'notNeeded',
    'supported',
    'notNeeded',
  ],
  [
    'a measure that nothing shows does not keep it from happening',
    '2024-01-01',
    { frequency: 'excluded', preventedBy: ['promise'], grounds: [] },
    'notNeeded',
    'unsupported',
    'notNeeded',
  ],
  [
    'that it does not happen is said by nobody but who says so',
    '2024-01-01',
    { frequency: 'excluded', grounds: [] },
    'notNeeded',
    'unsupported',
    'notNeeded',
  ],
  [
    'remote access is a transfer',
    '2024-01-01',
    { mode: 'remoteAccess', grounds: [] },
    'none',
    'fallen',
    'missing',
  ],
  [
    'a derogation comes last',
    '2024-01-01',
    { grounds: [{ article: '49(1)(d)', source: 'law' }] },
    'derogation',
    'supported',
    'notNeeded',
  ],
  [
    'clauses go before a derogation',
    '2022-09-01',
    { grounds: [{ article: '49(1)(d)', source: 'law' }, scc], impactAssessments: [tia] },
    'safeguards',
    'supported',
    'done',
  ],
  [
    'a ground in use only later is none',
    '2024-01-01',
    { grounds: [{ ...dpf, from: '2024-02-01' }] },
    'none',
    'fallen',
    'missing',
  ],
])('%s', (_, asOf, fields, ground, standing, assessment) => {
  expect(transferOn(asOf, fields)).toEqual({ ground, standing, assessment });
});

test('the DPF covers only certified importers', () => {
  expect(transferOn('2024-01-01', { grounds: [dpf] }, uncertified).ground).toBe('none');
});

test('every step that was taken is told, up to the one that decides', () => {
  const [transfer] = evaluationOf(
    [
      uncertified,
      ...processorToProcessor,
      record('transfer', { grounds: [dpf, scc], impactAssessments: [tia] }),
    ],
    world,
    '2024-01-01',
  ).transfers;
  expect(transfer?.steps.map((s) => `${s.step}:${s.answer}`)).toEqual([
    'isTransfer:yes',
    'adequacy:no',
    'safeguards:yes',
    'impactAssessment:yes',
  ]);
});

test('what does not take place is no transfer, though it would be one', () => {
  const [transfer] = evaluationOf(
    [importer, record('transfer', { mode: 'remoteAccess', frequency: 'excluded' })],
    world,
    '2024-01-01',
  ).transfers;
  expect(transfer?.steps).toMatchObject([{ step: 'isTransfer', answer: 'no' }]);
});

test.each<readonly [string, object, string]>([
  ['that nothing was ever entered for', { grounds: [] }, 'withoutGround'],
  ['whose ground is in use only later', { grounds: [{ ...dpf, from: '2024-02-01' }] }, 'withoutGround'],
  ['whose ground was taken out of use', { grounds: [{ ...scc, until: '2023-12-31' }] }, 'fallen'],
  ['whose ground fell', { grounds: [shield] }, 'fallen'],
])('a transfer %s is said to be so', (_, fields, word) => {
  const [transfer] = evaluationOf([importer, record('transfer', fields)], world, '2024-01-01').transfers;
  expect(transfer && transferStanding(transfer)).toBe(word);
});
