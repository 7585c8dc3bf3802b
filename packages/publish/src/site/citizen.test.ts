import { evaluate } from '@risikobilde/core';
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
