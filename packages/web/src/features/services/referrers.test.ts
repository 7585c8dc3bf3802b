import type { AssessmentRecord } from '@risikobilde/core';
import { expect, it } from 'vitest';
import { referrersOf, restsOn } from './referrers.js';

const claim = (id: string, ...all: readonly object[]) =>
  ({
    kind: 'claim',
    id,
    level: 'public',
    text: { nb: id },
    section: 'end',
    order: 1,
    essential: false,
    grounds: { all },
  }) as unknown as AssessmentRecord;
const records = [
  claim('top', { claim: 'middle' }, { measure: 'own-measure' }),
  claim('middle', { premise: 'plat.safe' }, { measure: 'plat.keys' }),
];
const byId = new Map(records.map((record) => [record.id, record]));

it('a claim rests on what its own claims rest on, and not on the chapter it stands in', () => {
  const found = restsOn(
    'top',
    (id) => byId.get(id),
    (id) => !id.startsWith('plat.'),
  );
  expect(found.toSorted()).toEqual(['middle', 'own-measure', 'plat.keys', 'plat.safe']);
});

it('the records that refer to a statement are the service’s own', () => {
  expect(
    referrersOf({ schemaVersion: 1, records })
      .get('plat.safe')
      ?.map(({ id }) => id),
  ).toEqual(['middle']);
});
