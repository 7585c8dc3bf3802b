import { describe, expect, it } from 'vitest';
import { applyEdit } from '../history/edit.js';
import { stateOf } from '../history/changes.js';
import type { AssessmentRecord } from '../model/assessment.js';
import { text } from '../testing/index.js';
import type { Library, LibraryItemOf } from './library.js';
import { recordFrom } from './item-choice.js';
import { libraryUpdates, takeUpdate } from './updates.js';

const first = {
  title: text('Feil mottaker'),
  actor: text('En feil'),
  type: 'accident',
  event: text('Brevet kommer til en annen.'),
  dimensions: ['confidentiality'],
  chain: text('En fremmed får vite noe.'),
  harms: ['nonMaterial'],
  measures: [],
} as const;
const item: LibraryItemOf<'scenario'> = {
  kind: 'scenario',
  id: 's-wrong-recipient',
  edition: '2026-11',
  ...first,
  sources: [],
  earlier: [],
};
const newer: LibraryItemOf<'scenario'> = {
  ...item,
  edition: '2027-02',
  event: text('Brevet eller vedlegget kommer til en annen.'),
  chain: text('En fremmed, eller en som truer, får vite noe.'),
  earlier: [{ edition: '2026-11', ...first }],
};
const library: Library = { items: [newer] };

const judged = [{ alternative: 'cloud', by: 'operator', on: '2026-11-27', strength: 'weak', why: text('x') }];
describe('a newer edition of the library', () => {
  const scenario = {
    ...recordFrom(item, {
      id: 'wrong',
      kind: 'scenario',
      affects: ['processing'],
      'harm.severity': 'serious',
    }),
    judgements: judged,
  } as unknown as AssessmentRecord;

  it('asks about what it words otherwise, and nothing else', () => {
    const [update, ...others] = libraryUpdates([scenario], library);
    expect(others).toEqual([]);
    expect(update?.fields.map(({ field, state }) => [field, state])).toEqual([
      ['event', 'asPicked'],
      ['harm.chain', 'asPicked'],
    ]);
  });

  it('shows what was adapted here beside what the library had and has', () => {
    const adapted = { ...scenario, event: text('Meldingen går feil.') } as AssessmentRecord;
    const [update] = libraryUpdates([adapted], library);
    expect(update?.fields.find(({ field }) => field === 'event')).toEqual({
      field: 'event',
      before: first.event,
      now: newer.event,
      own: text('Meldingen går feil.'),
      state: 'adapted',
    });
  });

  it('keeps what was answered and judged, whatever is taken, and is gone through once', () => {
    const [update] = libraryUpdates([scenario], library);
    if (update === undefined) throw new Error('no update');
    const edited = applyEdit(stateOf([scenario]), [takeUpdate(update, new Set(['harm.chain']))]);
    const after = edited.state.get('wrong');
    expect(edited.problems).toEqual([]);
    expect(after).toMatchObject({
      event: first.event,
      harm: { chain: newer.chain, severity: 'serious', kinds: ['nonMaterial'] },
      judgements: judged,
      library: { item: 's-wrong-recipient', edition: '2027-02' },
    });
    expect(libraryUpdates([...edited.state.values()], library)).toEqual([]);
  });

  it('is nothing to somebody whose records it did not write, or who has it', () => {
    const { library: _picked, ...own } = scenario;
    expect(libraryUpdates([own], library)).toEqual([]);
    expect(libraryUpdates([scenario], { items: [item] })).toEqual([]);
    expect(libraryUpdates([scenario], { items: [] })).toEqual([]);
  });

  it('calls every difference adapted where the edition it was picked from is no longer there', () => {
    const [update] = libraryUpdates([scenario], { items: [{ ...newer, earlier: [] }] });
    expect(new Set(update?.fields.map(({ state }) => state))).toEqual(new Set(['adapted']));
  });
});
