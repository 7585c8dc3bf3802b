import { describe, expect, it } from 'vitest';
import { applyEdit } from '../history/edit.js';
import { stateOf } from '../history/changes.js';
import { record, text } from '../testing/index.js';
import type { Library, LibraryItemOf } from './library.js';
import { takeTemplateUpdate, templateUpdates } from './template-update.js';

/** Of the one template that most assessments have. */
const templateUpdate = (...of: Parameters<typeof templateUpdates>) => templateUpdates(...of)[0];

const question = (section: string, nb: string) => ({ section, text: text(nb) });
const law = (provision: string) => ({ source: 'popplyl', provision, why: text('Fordi') });
const first = {
  sector: 'health',
  country: 'NO',
  title: text('Helse'),
  authority: text('Datatilsynet'),
  law: [law('§ 9'), law('§ 12')],
  questions: [
    question('risks', 'Hva skjer?'),
    question('risks', 'Hvem rammes?'),
    question('why', 'Hvorfor?'),
  ],
} as const;
const item: LibraryItemOf<'sector'> = {
  kind: 'sector',
  id: 't-health',
  edition: '2026-11',
  ...first,
  sources: [],
  earlier: [],
};
const newer: LibraryItemOf<'sector'> = {
  ...item,
  edition: '2027-02',
  authority: text('Datatilsynet og Helsetilsynet'),
  law: [law('§ 12'), law('§ 14')],
  questions: [
    question('risks', 'Hva skjer?'),
    question('risks', 'Hvor lenge?'),
    question('elsewhere', 'Hvor?'),
  ],
  earlier: [{ edition: '2026-11', ...first }],
};
const library: Library = { items: [newer] };

const head = (authority: string, edition = '2026-11') =>
  record('assessment', {
    library: { item: 't-health', edition },
    subject: {
      type: 'platform',
      name: text('P'),
      operator: 'operator',
      sector: 'health',
      authority: text(authority),
    },
  } as never);
const section = (id: string, ...open: readonly string[]) =>
  record('section', { id, openQuestions: open.map((one) => text(one)) });
// One question of two was answered, and one was asked by the person.
const mine = [
  head('Datatilsynet'),
  section('risks', 'Hva skjer?', 'Hvem rammes?', 'Vårt eget?'),
  section('why'),
];

describe('a newer edition of the template of a sector', () => {
  it('asks of what it says otherwise: authority, questions new and gone, law new and gone', () => {
    const update = templateUpdate(mine, library);
    expect(update?.authority).toMatchObject({ state: 'asPicked', own: text('Datatilsynet') });
    expect(update?.questions.map(({ section: of, text: { nb }, change }) => [of, nb, change])).toEqual([
      ['risks', 'Hvor lenge?', 'added'],
      ['risks', 'Hvem rammes?', 'removed'],
    ]);
    expect(update?.law.map(({ provision, change }) => [provision, change])).toEqual([
      ['§ 14', 'added'],
      ['§ 9', 'removed'],
    ]);
  });

  it('says of an authority that somebody has written that it was adapted', () => {
    expect(templateUpdate([head('Statsforvalteren'), ...mine.slice(1)], library)?.authority?.state).toBe(
      'adapted',
    );
  });

  it('overwrites nothing that is not taken: only the edition moves on, and it is not asked again', () => {
    const update = templateUpdate(mine, library);
    if (update === undefined) throw new Error('no update');
    const nothing = { authority: false, questions: new Set<number>() };
    const { state, problems } = applyEdit(stateOf(mine), takeTemplateUpdate(update, mine, nothing));
    expect(problems).toEqual([]);
    const after = [...state.values()];
    expect(after[0]).toEqual({ ...mine[0], library: { item: 't-health', edition: '2027-02' } });
    expect(after.slice(1)).toEqual(mine.slice(1));
    expect(templateUpdate(after, library)).toBeUndefined();
  });

  it('takes what is taken: the person’s own questions stay, and an answered one is not asked again', () => {
    const update = templateUpdate(mine, library);
    if (update === undefined) throw new Error('no update');
    const all = { authority: true, questions: new Set([0, 1]) };
    const { state } = applyEdit(stateOf(mine), takeTemplateUpdate(update, mine, all));
    expect(state.get('risks')).toMatchObject({
      openQuestions: [text('Hva skjer?'), text('Vårt eget?'), text('Hvor lenge?')],
    });
    expect(state.get('why')).toEqual(mine[2]);
    expect([...state.values()][0]).toMatchObject({
      subject: { authority: newer.authority, sector: 'health' },
    });
  });

  it('is nothing to an assessment that has it, or that no template began', () => {
    expect(templateUpdate([head('Datatilsynet', '2027-02')], library)).toBeUndefined();
    expect(templateUpdate([record('assessment')], library)).toBeUndefined();
    expect(templateUpdate(mine, { items: [item] })).toBeUndefined();
  });

  describe('of an assessment that several templates began', () => {
    const shared = question('risks', 'Hvem rammes?');
    const other: LibraryItemOf<'sector'> = {
      ...item,
      id: 't-municipality',
      sector: 'municipality',
      edition: '2027-03',
      title: text('Kommune'),
      law: [law('§ 12'), law('§ 8')],
      questions: [shared, question('why', 'Hvilken særlov?')],
      earlier: [{ edition: '2026-11', ...first, law: [law('§ 12')], questions: [shared] }],
    };
    const both: Library = { items: [newer, other] };
    const records = [
      { ...head('Datatilsynet'), templates: [{ item: 't-municipality', edition: '2026-11' }] },
      ...mine.slice(1),
    ];

    it('goes through each on its own, and drops no question that the other still asks', () => {
      const updates = templateUpdates(records, both);
      expect(
        updates.map(({ item: of, questions }) => [
          of,
          questions.map(({ text: { nb }, change }) => [nb, change]),
        ]),
      ).toEqual([
        ['t-health', [['Hvor lenge?', 'added']]],
        ['t-municipality', [['Hvilken særlov?', 'added']]],
      ]);
      expect(updates[1]?.law.map(({ provision }) => provision)).toEqual(['§ 8']);
    });

    it('moves on the one that was gone through, and leaves the other to be asked of', () => {
      const [, update] = templateUpdates(records, both);
      if (update === undefined) throw new Error('no update');
      const none = { authority: false, questions: new Set<number>() };
      const after = [
        ...applyEdit(stateOf(records), takeTemplateUpdate(update, records, none)).state.values(),
      ];
      expect(after[0]).toEqual({
        ...records[0],
        templates: [{ item: 't-municipality', edition: '2027-03' }],
      });
      expect(templateUpdates(after, both).map(({ item: of }) => of)).toEqual(['t-health']);
    });
  });
});
