import { type Assessment, type AssessmentRecord, evaluate, type Level } from '@risikobilde/core';
import { wordsOf } from '@risikobilde/words/all';
import { expect, it } from 'vitest';
import { day, publishText, smallAssessment } from '../../test/fixture.js';
import { smallWorld } from '../../test/small-world.js';
import { newsSentences } from '../site/news-words.js';

const asOf = day('2026-11-24');
type Change = (record: AssessmentRecord) => AssessmentRecord;

/** What the edition of the changed records says has changed since that of the records as they are. */
const said = (change: Change, level: Level = 'public', then = asOf) => {
  const now: Assessment = { ...smallAssessment, records: smallAssessment.records.map(change) };
  const { about, files } = publishText(now, smallWorld, evaluate(now, smallWorld, asOf), {
    format: 'html',
    languages: ['nb'],
    level,
    since: {
      version: '1.0',
      assessment: smallAssessment,
      evaluation: evaluate(smallAssessment, smallWorld, then),
    },
  });
  const news = about?.news;
  if (news === undefined) throw new Error('An edition with one before it says what has changed.');
  const front = files.find(({ path }) => path === 'nb/index.html')?.text ?? '';
  return { sentences: newsSentences(news, wordsOf.nb, 'nb'), front };
};

const first = (kind: AssessmentRecord['kind'], level: Level = 'public') => {
  const found = smallAssessment.records.find((record) => record.kind === kind && record.level === level);
  if (found === undefined) throw new Error(`The small assessment has no ${kind} of the level ${level}.`);
  return found.id;
};
const only =
  (id: string, change: (record: AssessmentRecord) => object): Change =>
  (record) =>
    record.id === id ? { ...record, ...change(record) } : record;

it('an edition that changes nothing says so', () => {
  const { sentences, front } = said((record) => record);
  expect(sentences).toEqual(['Ingenting leseren kan se, er endret.']);
  expect(front).toContain('Endret siden utgave 1.0 (24. november 2026)');
  expect(front).toContain('Ingenting leseren kan se, er endret.');
});

it('a chapter that is written anew is named, and other records are counted by their kind', () => {
  const chapter = first('section');
  expect(said(only(chapter, () => ({ body: { nb: 'Ny tekst.' } }))).sentences.join(' ')).toMatch(
    /Teksten er endret i kapittelet .+\./,
  );
  const { sentences } = said(only(first('measure'), () => ({ name: { nb: 'Et annet navn' } })));
  expect(sentences).toEqual(['Ellers er dette ført inn, endret eller tatt ut: tiltak (1).']);
});

it('what has moved since the day of the edition before is told, also when no record is another', () => {
  const { sentences } = said((record) => record, 'public', day('2024-03-31'));
  expect(sentences).not.toEqual(['Ingenting leseren kan se, er endret.']);
});

it('a record that the reader may not see is neither new, changed nor gone', () => {
  const secret = smallAssessment.records.filter(({ level }) => level === 'internal').map(({ id }) => id);
  expect(secret.length).toBeGreaterThan(0);
  for (const id of secret)
    for (const level of ['public', 'owner', 'internal'] as const)
      expect(
        said(
          only(id, () => ({ note: { nb: 'Noe nytt' } })),
          level,
        ).sentences,
        id,
      ).toEqual(['Ingenting leseren kan se, er endret.']);
});
