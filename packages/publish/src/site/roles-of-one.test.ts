import { record } from '@risikobilde/core/testing';
import { expect, test } from 'vitest';
import { evaluateSmall, publishText, smallAssessment } from '../../test/fixture.js';
import { smallWorld } from '../../test/small-world.js';

const said = 'Samme person eller organ har hatt flere roller';
const advice = record('advice', {
  id: 'r-dpo',
  adviser: 'dpo',
  by: { nb: 'Kari Nordmann' },
  on: '2026-11-01',
});
const approval = (by: string, on = '2026-11-02') =>
  record('decision', { id: 'r-ok', type: 'approval', by: { nb: by }, on });

test.each([
  ['is told to the reader on the first page', [advice, approval('kari nordmann ')], true],
  ['is nobody where two have shared the roles', [advice, approval('Ola Nordmann')], false],
  ['is nobody before the second role is taken', [advice, approval('Kari Nordmann', '2026-12-01')], false],
  ['is nobody where one role is all', [advice], false],
] as const)('one who has had several roles %s', (_, more, isSaid) => {
  // Others in the small case are nobody here.
  const records = smallAssessment.records.filter(({ kind }) => kind !== 'advice' && kind !== 'decision');
  const { files } = publishText(
    { ...smallAssessment, records: [...records, ...more] },
    smallWorld,
    evaluateSmall('2026-11-24'),
    { format: 'html', languages: ['nb'], level: 'public' },
  );
  const first = files.find(({ path }) => path.endsWith('nb/index.html'))?.text ?? '';
  expect(first.includes(said)).toBe(isSaid);
  // Once is enough: no other page says it again.
  expect(files.filter(({ text }) => text.includes(said)).map(({ path }) => path)).toEqual(
    isSaid ? ['index.html', 'nb/index.html'] : [],
  );
  if (isSaid) expect(first).toContain('Kari Nordmann har gitt råd som personvernombud og godkjenning.');
});
