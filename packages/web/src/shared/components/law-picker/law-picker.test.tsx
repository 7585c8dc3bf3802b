import { aWorld, entry, record } from '@risikobilde/core/testing';
import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { parties, renderIn } from '../../../testing/render-in.js';
import { type Law, LawPicker } from './law-picker.js';

const named = (nb: string) => ({ nb, nn: nb, en: nb });
const fact = { cite: { title: 'Lovdata' }, verification: 'P' } as const;
const act = (id: string, short: string, jurisdiction: string, ...provisions: readonly object[]) =>
  entry('source', { id, short: named(short), title: named(short), jurisdiction, provisions } as never);
const says = (ref: string, text: string, carries?: readonly string[]) => ({
  ref,
  text: named(text),
  ...(carries && { carries }),
  ...fact,
});
const many = Array.from({ length: 158 }, (_, n) => says(`§ ${n + 1}`, `Regel ${n + 1}`));
const world = aWorld(
  act('gdpr', 'Personvernforordningen', 'EU', says('art. 33', 'Melding', ['6(1)(c)'])),
  act('school', 'Opplæringslova', 'NO', says('§ 25-1', 'Skoler kan behandle', ['6(1)(e)', '9(2)(g)', '10'])),
  act('care', 'Omsorgsloven', 'NO', says('§ 3-2', 'Kommunen skal tilby tjenester')),
  act('other', 'Arkivlova', 'NO', ...many),
  act('danish', 'Folkeskoleloven', 'DK', says('§ 2', 'Dansk')),
  entry('sectorLaw', {
    id: 'sector-municipality',
    title: named('Kommune'),
    sector: 'municipality',
    country: 'NO',
    acts: [
      { source: 'school', bases: ['§ 25-1'] },
      { source: 'care', noBasis: { text: named('Ingen bestemmelse er funnet'), ...fact } },
    ],
  }),
);
const head = record('assessment', {
  id: 'assessment',
  subject: { type: 'service', name: named('Skole'), operator: 'operator', sector: 'municipality' },
});

const picked: Law[] = [];
const Picker = ({ place }: { readonly place?: string }) => {
  const [law, setLaw] = useState<Law>();
  return (
    <LawPicker
      label="Hjemmel"
      value={law}
      place={place}
      onPick={(one) => {
        picked.push(one);
        setLaw(one);
      }}
      onClear={() => setLaw(undefined)}
    />
  );
};
const shown = (place = '6(1)(e)') =>
  renderIn(<Picker place={place} />, { records: [...parties, head], world });
const radios = () => screen.queryAllByRole('radio').map((one) => (one as HTMLInputElement).value);

it('the law of the sector is open, the other is folded: never one long list', async () => {
  await shown();
  expect(radios()).toEqual(['school § 25-1', 'care § 3-2']);
  expect(screen.getByText('Annen lov (158)')).toBeTruthy();
  expect(screen.getByText('nevner artikkel 9 eller 10')).toBeTruthy();
  expect(screen.getByText(/Ingen bestemmelse er funnet/)).toBeTruthy();
});

it('words find it in any act, by its name, its paragraph or what it says', async () => {
  const { user } = await shown();
  await user.type(screen.getByRole('searchbox'), 'arkiv regel 157');
  expect(radios()).toEqual(['other § 157']);
  await user.clear(screen.getByRole('searchbox'));
  await user.type(screen.getByRole('searchbox'), 'finnes ikke');
  expect(screen.getByText(/Ingen bestemmelse passer/)).toBeTruthy();
});

it('neither the GDPR nor the law of another state is ever offered', async () => {
  const { user } = await shown('6(1)(c)');
  for (const word of ['personvernforordningen', 'art. 33', 'dansk', 'folkeskole']) {
    await user.clear(screen.getByRole('searchbox'));
    await user.type(screen.getByRole('searchbox'), word);
    expect(radios(), word).toEqual([]);
  }
});

it('what is picked is said, can be cleared, and nothing is picked beforehand', async () => {
  const { user } = await shown();
  const group = within(screen.getByRole('group', { name: 'Hjemmel' }));
  expect(screen.queryAllByRole('radio', { checked: true })).toEqual([]);
  await user.click(group.getByRole('radio', { name: 'Opplæringslova § 25-1' }));
  expect(picked).toEqual([{ source: 'school', provision: '§ 25-1' }]);
  await user.click(group.getByRole('button', { name: 'Fjern valget' }));
  expect(screen.queryAllByRole('radio', { checked: true })).toEqual([]);
});

it('what cannot carry the article is left out', async () => {
  await shown('9(2)(b)');
  expect(radios()).toEqual(['care § 3-2']);
});
