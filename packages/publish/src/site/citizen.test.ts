import { compose, evaluate } from '@risikobilde/core';
import { aService, aWorld, platformRecords, record, releaseOf, testDay } from '@risikobilde/core/testing';
import { expect, it } from 'vitest';
import { day, publishText, smallAssessment } from '../../test/fixture.js';
import { smallWorld } from '../../test/small-world.js';

/** The page for the people the data are about, when the only processing has data of these classes. */
const pageWith = (classes: readonly ('special' | 'criminal')[]): string => {
  const records = smallAssessment.records.map((record) =>
    record.kind === 'activity'
      ? {
          ...record,
          data: [
            ...record.data,
            ...classes.map((of) => ({ text: { nb: of, nn: of, en: of }, class: of, bases: [] })),
          ],
        }
      : record,
  );
  const assessment = { ...smallAssessment, records };
  const { files } = publishText(assessment, smallWorld, evaluate(assessment, smallWorld, day('2026-11-24')), {
    format: 'hugo',
    languages: ['nb'],
    level: 'public',
  });
  return files.find(({ path }) => path.endsWith('citizen/_index.nb.md'))?.text.replaceAll(/\s+/g, ' ') ?? '';
};

it.each([
  [['special'], '(artikkel 9).'],
  [['criminal'], '(artikkel 10).'],
  [['special', 'criminal'], '(artikkel 9 og 10).'],
] as const)(
  'the page for the data subject names the article of the protected data there are: %s',
  (classes, says) => {
    expect(pageWith(classes)).toContain(`særlig vernet ${says}`);
  },
);

it('where no data are specially protected, the page does not say that some are', () => {
  expect(pageWith([])).not.toContain('særlig vernet');
});

it('the page says that the month for an answer may become three', () => {
  expect(pageWith([])).toContain('innen én måned, i noen tilfeller tre (artikkel 12 nr. 3).');
});

it('the page says that nobody has stated what is not stated, and never that a rejected measure is not in place yet', () => {
  const records = smallAssessment.records.map((record) =>
    record.kind === 'measure'
      ? { ...record, states: [{ from: day('2026-01-01'), state: 'rejected' as const }] }
      : record,
  );
  const { files } = publishText(
    { ...smallAssessment, records },
    smallWorld,
    evaluate({ ...smallAssessment, records }, smallWorld, day('2026-11-24')),
    { format: 'hugo', languages: ['nb'], level: 'public' },
  );
  const page =
    files.find(({ path }) => path.endsWith('citizen/_index.nb.md'))?.text.replaceAll(/\s+/g, ' ') ?? '';
  expect(page).toContain('Forkastet eller trukket tilbake:');
  expect(page).not.toContain('Ikke på plass ennå:');
  expect(page).not.toContain('Det er en mangel');
});

// A service on a platform that has the accounts of those who make services, without a legal basis.
const release = releaseOf([
  ...platformRecords(),
  record('activity', {
    id: 'inbox',
    offer: { type: 'provided' },
    data: [{ text: { nb: 'Meldinger' } }],
    decides: [{ party: 'operator', what: ['purpose', 'essentialMeans'] }],
  }),
  record('activity', {
    id: 'studio',
    offer: { type: 'provided' },
    title: { nb: 'Utvikling' },
    purposes: [{ text: { nb: 'Gi tilgang til verktøyet' }, bases: [] }],
    data: [{ text: { nb: 'Brukerkontoer' }, class: 'workRelated' }],
    subjects: [{ text: { nb: 'Ansatte og konsulenter' } }],
    decides: [{ party: 'operator', what: ['purpose', 'essentialMeans'] }],
  }),
]);
const service = aService(release);
const own = record('scenario', {
  ...release.records.find(({ id }) => id === 'breach'),
  id: 'opened',
  title: { nb: 'Åpnet av feil person' },
} as never);
const serviceAssessment = compose({ ...service, records: [...service.records, own] }, release);
const servicePages = () => {
  const { files } = publishText(serviceAssessment, aWorld(), evaluate(serviceAssessment, aWorld(), testDay), {
    format: 'hugo',
    languages: ['nb'],
    level: 'public',
  });
  const page = (path: string) =>
    files.find((file) => file.path.endsWith(path))?.text.replaceAll(/\s+/g, ' ') ?? '';
  return { citizen: page('citizen/_index.nb.md'), front: page('service/_index.nb.md') };
};

it('of a service the page tells first of its own processing and what may go wrong there, and last of people at their work', () => {
  const { citizen } = servicePages();
  const places = ['Tjeneste:', 'Plattformen:', 'På jobb: Brukerkontoer'].map((said) => citizen.indexOf(said));
  expect(places.every((at, k) => at > (places[k - 1] ?? 0))).toBe(true);
  expect(citizen).toMatch(/Tjeneste:\*{0,2} \[?Åpnet av feil person/);
  expect(citizen).toContain('Plattformen:');
});

it('an error of law that is the platform’s is said to be the platform’s on the front page of a service', () => {
  expect(servicePages().front).toContain('Plattformen har en feil i strid med loven. ');
});
