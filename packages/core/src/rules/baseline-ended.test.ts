import { expect, test } from 'vitest';
import { entry, event, findingsOf, record } from '../testing/fixtures.js';
import { baselineEnded as rule } from './baseline-ended.js';
import { nb } from '../testing/text-in-language.js';

const head = record('assessment', {
  alternatives: [
    {
      id: 'before',
      name: { nb: 'Altinn II' },
      role: 'baseline',
      until: '2026-06-19',
      untilSource: 'closure',
    },
    { id: 'chosen', name: { nb: 'Altinn 3' }, role: 'chosen' },
  ],
});
const closure = (type: 'announced' | 'repealed', verification: 'P' | 'U' = 'P') =>
  entry('source', {
    id: 'closure',
    type: 'notice',
    events: [event('2023-11-08', 'announced'), event('2026-06-19', type, { verification })],
  });
const considered = record('consideration', {
  of: { alternative: 'before' },
  about: ['assessment'],
  on: '2026-07-01',
});

test.each([
  [
    'it was announced to end',
    [head],
    closure('announced'),
    '2026-11-24',
    'Altinn II skulle etter planen avvikles 19. juni 2026.',
  ],
  ['it ended', [head], closure('repealed'), '2026-11-24', 'Altinn II ble avviklet 19. juni 2026.'],
  [
    'that it ended is unchecked',
    [head],
    closure('repealed', 'U'),
    '2026-11-24',
    'Det er ikke bekreftet at det er gjort',
  ],
  ['it still exists', [head], closure('announced'), '2026-06-18', undefined],
  ['its end is considered', [head, considered], closure('announced'), '2026-11-24', undefined],
])('%s', (_, records, source, asOf, words) => {
  const [finding] = findingsOf(rule, records, [source], asOf);
  if (words === undefined) expect(finding).toBeUndefined();
  else {
    expect(nb(finding?.message)).toContain(words);
    expect(finding).toMatchObject({ severity: 'warning', since: '2026-06-19' });
  }
});
