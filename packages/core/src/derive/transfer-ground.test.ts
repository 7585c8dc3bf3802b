import { expect, test } from 'vitest';
import { entry, evaluationOf, event, processorToProcessor, record, text } from '../testing/fixtures.js';

const decision = (id: string, fields: object, ...events: ReturnType<typeof event>[]) =>
  entry('source', { id, type: 'decision', events, ...fields });
const world = [
  decision(
    'old-clauses',
    {
      transition: {
        concludedBefore: '2021-09-27',
        until: '2022-12-27',
        condition: text('Behandlingen var uendret'),
        cite: { title: 'Test' },
        verification: 'S',
      },
      transferTool: {
        article: '46(2)(c)',
        modules: ['three'],
        cite: { title: 'Test' },
        verification: 'P',
      },
    },
    event('2010-02-05', 'adopted'),
    event('2021-09-27', 'repealed'),
  ),
  decision('decision', {}, event('2020-01-01', 'adopted')),
  entry('adequacy', { id: 'commercial', source: 'decision', covers: 'sector', recipients: ['private'] }),
  entry('adequacy', { id: 'sector', source: 'decision', covers: 'sector' }),
  entry('adequacy', { id: 'whole', source: 'decision', covers: 'all' }),
  entry('adequacy', { id: 'organisation', source: 'decision', covers: 'all', country: undefined }),
];

const judged = (asOf: string, ground: object, party: object = {}) => {
  const importer = record('party', { id: 'importer', country: 'US', ...party });
  const [transfer] = evaluationOf(
    [importer, ...processorToProcessor, record('transfer', { grounds: [ground as never] })],
    world,
    asOf,
  ).transfers;
  if (!transfer) throw new Error('There is one transfer.');
  const last = transfer.steps.filter(({ step }) => step === 'adequacy' || step === 'safeguards').at(-1);
  return `${transfer.ground.type} ${transfer.ground.standing} ${last?.answer}`;
};

const clauses = (fields: object) => ({ article: '46(2)(c)', source: 'old-clauses', ...fields });
const in2019 = { concluded: '2019-05-01' };
const holds = 'safeguards supported yes';
const unknown = 'safeguards challenged open';
const gone = 'none fallen no';

test.each([
  ['before the repeal nothing is asked of the transition', '2021-09-26', in2019, holds],
  [
    'a contract of 2019, unchanged, the day of the repeal',
    '2021-09-27',
    { ...in2019, unchanged: 'yes' },
    holds,
  ],
  ['and on the last day of the transition', '2022-12-27', { ...in2019, unchanged: 'yes' }, holds],
  ['but not the day after', '2022-12-28', { ...in2019, unchanged: 'yes' }, gone],
  ['whose processing has changed', '2022-06-01', { ...in2019, unchanged: 'no' }, gone],
  ['of which nobody has said whether it has', '2022-06-01', in2019, unknown],
  ['concluded the day before the repeal', '2022-06-01', { concluded: '2021-09-26', unchanged: 'yes' }, holds],
  ['concluded the day of the repeal', '2022-06-01', { concluded: '2021-09-27', unchanged: 'yes' }, gone],
  ['nobody has said when it was concluded', '2022-06-01', { unchanged: 'yes' }, unknown],
  [
    'what was relied on before the repeal was concluded before it',
    '2022-06-01',
    { from: '2019-05-01', unchanged: 'yes' },
    holds,
  ],
  [
    'what was relied on later may have been concluded before',
    '2022-06-01',
    { from: '2021-10-01', unchanged: 'yes' },
    unknown,
  ],
  ['after the transition it does not matter what nobody has said', '2023-01-01', {}, gone],
  ['a contract is no ground before it is concluded', '2019-04-30', in2019, gone],
])('clauses that were repealed: %s', (_, asOf, fields, expected) => {
  expect(judged(asOf, clauses(fields))).toBe(expected);
});

const adequacy = (id: string, fields: object = {}) => ({ article: '45', adequacy: id, ...fields });
const authority = { type: 'authority' };
const organisation = { type: 'internationalOrganisation', country: 'DE' };
test.each([
  ['a decision for the whole country asks nothing', adequacy('whole'), {}, 'adequacy supported yes'],
  [
    'a decision for a sector asks whether the recipient is in it',
    adequacy('sector'),
    {},
    'adequacy challenged open',
  ],
  ['and is told', adequacy('sector', { withinScope: 'yes' }), {}, 'adequacy supported yes'],
  ['that it is not', adequacy('sector', { withinScope: 'no' }), {}, gone],
  [
    'a decision for commercial bodies never covers an authority',
    adequacy('commercial', { withinScope: 'yes' }),
    authority,
    gone,
  ],
  [
    'but a company that is within the scope',
    adequacy('commercial', { withinScope: 'yes' }),
    {},
    'adequacy supported yes',
  ],
  [
    'an organisation is not covered by the decision for the country that it sits in',
    adequacy('whole'),
    organisation,
    gone,
  ],
  [
    'but by one for an organisation, when it is that one',
    adequacy('organisation', { withinScope: 'yes' }),
    organisation,
    'adequacy supported yes',
  ],
  ['which is asked', adequacy('organisation'), organisation, 'adequacy challenged open'],
  [
    'a decision for an organisation covers no country',
    adequacy('organisation', { withinScope: 'yes' }),
    {},
    gone,
  ],
])('the scope of an adequacy decision: %s', (_, ground, party, expected) => {
  expect(judged('2024-01-01', ground, party)).toBe(expected);
});

test('an international organisation in a state of the EEA is a recipient outside it', () => {
  const importer = record('party', { id: 'importer', ...organisation, type: 'internationalOrganisation' });
  const transfer = record('transfer', { country: 'DE' });
  const [result] = evaluationOf([importer, transfer], world, '2024-01-01').transfers;
  expect(result?.isTransfer).toBe(true);
  expect(result?.ground.type).toBe('none');
});
