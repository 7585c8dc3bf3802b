import type { World, WorldEntry } from '@risikobilde/core';

const text = (nb: string) => ({ nb, nn: nb, en: nb });
const fact = { cite: { title: 'Lovdata' }, verification: 'P' as const };

const act = (id: string, short: string, identifiers: object, refs: readonly string[] = []): WorldEntry =>
  // A small world, whole where it is read.
  ({
    id,
    kind: 'source',
    type: 'act',
    title: text(`Om ${short}`),
    short: text(short),
    jurisdiction: 'NO',
    issuer: text('Stortinget'),
    identifiers,
    themes: [],
    events: [],
    provisions: refs.map((ref) => ({ ref, text: text(ref), ...fact })),
    ...fact,
  }) as unknown as WorldEntry;

/** Two acts, a regulation of the Union, a ruling, and the terms of a supplier. */
export const shippedWorld: World = {
  entries: [
    act('sikkerhetsloven', 'Sikkerhetsloven', { lov: 'LOV-2018-06-01-24' }, ['§ 5-1']),
    act('grunnloven', 'Grunnloven', { lov: 'LOV-1814-05-17' }),
    act('dpf', 'Data Privacy Framework', { celex: '32023D1795' }),
    act('latombe', 'Latombe mot Kommisjonen', { caseNumber: 'T-553/23' }),
    {
      id: 'ms-dpa',
      kind: 'terms',
      supplier: 'Microsoft',
      title: text('Tillegg om databeskyttelse'),
    } as unknown as WorldEntry,
  ],
};
