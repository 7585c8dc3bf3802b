import { expect, test } from 'vitest';
import { basisRow } from '../testing/basis-row.js';
import { entry, findingsOf, record } from '../testing/fixtures.js';
import { rightUnanswered as rule } from './right-unanswered.js';
import { nb } from '../testing/text-in-language.js';

const activity = (obtainedFrom: 'subject' | 'others' | 'both', article = '6(1)(e)') =>
  record('activity', { obtainedFrom, purposes: [{ text: { nb: 'F' }, bases: [{ article }] }] });
const table = entry('rightsByBasis', {
  rows: [
    basisRow('13', { e: 'exists' }),
    basisRow('14', { e: 'exists' }),
    basisRow('20', { a: 'exists' }),
    basisRow('21', { e: 'overridable' }),
  ],
});
const right = (article: '13' | '14' | '21') => record('right', { id: `right-${article}`, article });

test.each([
  ['data from the person: art. 13 and 21 are to be answered', activity('subject'), [], ['13', '21']],
  ['data from elsewhere: art. 14 and 21 are to be answered', activity('others'), [], ['14', '21']],
  ['data from both: 13, 14 and 21', activity('both'), [], ['13', '14', '21']],
  ['what is answered is not asked for', activity('both'), [right('13'), right('21')], ['14']],
  ['all is answered', activity('subject'), [right('13'), right('21')], []],
  ['without a basis in art. 6 nothing is known to exist', activity('subject', '10'), [], []],
])('%s', (_, record_, rights, articles) => {
  const message = nb(findingsOf(rule, [record_, ...rights], [table])[0]?.message) ?? '';
  expect([...message.matchAll(/artikkel (\d+)/g)].map((match) => match[1])).toEqual(articles);
});

test('there is one finding for the activity, not one for each right', () => {
  expect(findingsOf(rule, [activity('both')], [table]).map((f) => f.id)).toEqual([
    'right-unanswered@activity',
  ]);
});
