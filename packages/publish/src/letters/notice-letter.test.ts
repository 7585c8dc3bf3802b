import {
  type AssessmentRecord,
  createContext,
  evaluate,
  languages,
  receivedNotices,
} from '@risikobilde/core';
import { anAssessment, aWorld, day, record } from '@risikobilde/core/testing';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { letterFile, textOfLetter } from './letter-file.js';
import { lettersFor, type LetterType, noticeLetter } from './notice-letter.js';

const asOf = day('2024-06-01');
const platform = [
  record('assessment', {
    title: { nb: 'Plattformen', nn: 'Plattforma', en: 'The platform' },
    subject: { type: 'platform', name: { nb: 'Plattform' }, operator: 'operator', owners: 'owners' },
  }),
  record('party', { id: 'operator', name: { nb: 'Drift <og> forvaltning' } }),
  record('party', { id: 'owners', type: 'group', name: { nb: 'Tjenesteeiere' } }),
  record('party', { id: 'provider', name: { nb: 'Skyleverandøren' } }),
  record('activity', {
    id: 'theirs',
    title: { nb: 'Søknader' },
    decides: [{ party: 'owners', what: ['purpose'] }],
  }),
  record('activity', { title: { nb: 'Logg' } }),
];
const engagement = (fields: object = {}) =>
  record('engagement', {
    activities: ['activity', 'theirs'],
    subprocessors: { list: 'list', edition: '1', authorisation: 'general', ...fields },
  });
const notice = (fields: object = {}) => record('subprocessorNotice', { id: 'notice', ...fields });
const answer = (fields: object = {}) =>
  record('noticeAnswer', { reason: { nb: 'Landet er ukjent' }, ...fields });

const receivedOf = (...records: readonly AssessmentRecord[]) => {
  const assessment = anAssessment(...platform, ...records);
  const context = createContext(assessment, aWorld(), asOf);
  const [received] = receivedNotices(context, evaluate(assessment, aWorld(), asOf).roles);
  if (received === undefined) throw new Error('no notice');
  return { received, head: context.head, record: context.record, on: asOf };
};
const said = (type: LetterType, language: 'nb' | 'nn' | 'en', ...records: readonly AssessmentRecord[]) =>
  textOfLetter(noticeLetter(type, receivedOf(...records), language), language);

describe('the letters that there are', () => {
  it.each([
    ['nobody has answered', [], ['questions', 'information']],
    ['somebody objects', [answer({ answer: 'objected' })], ['objection', 'information']],
    ['somebody accepts', [answer()], ['acceptance', 'information']],
  ])('where %s', (_, answers, expected) => {
    expect(lettersFor(receivedOf(engagement(), notice(), ...answers).received)).toEqual(expected);
  });

  it('are none to owners where only the operator is controller', () => {
    const own = record('engagement', { activities: ['activity'] });
    expect(lettersFor(receivedOf(own, notice()).received)).toEqual(['questions']);
  });
});

describe('a letter', () => {
  it('says that a day is not known, and asks for it', () => {
    const letter = said('questions', 'nb', engagement(), notice());
    expect(letter).toContain('Vi vet ikke hva som er siste dag for innvendinger.');
    expect(letter).toContain('- Når trer endringen i kraft?');
    expect(letter).not.toMatch(/Vi har innvendinger|Vi godtar/);
  });

  it('gives the reason of the answer and no other', () => {
    const letter = said(
      'objection',
      'nb',
      engagement({ noticeDays: 30 }),
      notice(),
      answer({ answer: 'objected' }),
    );
    expect(letter).toContain('Begrunnelse: Landet er ukjent');
    expect(letter).toContain('Siste dag for innvendinger er etter avtalen 31. mai 2024.');
    expect(letter).toContain('artikkel 28 nr. 2');
  });

  it('speaks of no right to object where nobody has said which authorisation was given', () => {
    const none = record('engagement', { activities: ['activity'] });
    expect(said('objection', 'nb', none, notice(), answer({ answer: 'objected' }))).not.toContain('retten');
    const specific = engagement({ authorisation: 'specific' });
    expect(said('objection', 'nb', specific, notice(), answer({ answer: 'objected' }))).toContain(
      'Vi gir ikke tillatelse til endringen.',
    );
  });

  it('to owners names their processing alone, and says whether the operator has answered', () => {
    const letter = said('information', 'nb', engagement(), notice());
    expect(letter).toContain('- Søknader');
    expect(letter).not.toContain('- Logg');
    expect(letter).toContain('Drift <og> forvaltning har ikke registrert noe eget svar.');
  });

  it('names a country as not given, and all of five hundred names', () => {
    const names = Array.from({ length: 500 }, (_, k) => ({ name: `Sky ${k}`, change: 'added' as const }));
    const letter = said('information', 'nb', engagement(), notice({ names }));
    expect(letter.match(/land ikke oppgitt/g)).toHaveLength(500);
  });
});

test.each(languages)(
  'a letter in %s is a whole Word file, with what is written in it as words',
  (language) => {
    const sources = receivedOf(engagement(), notice());
    const file = letterFile(noticeLetter('information', sources, language), 'brev', language, 'docx');
    expect(file.path).toBe('brev.docx');
    const xml = strFromU8(unzipSync(file.bytes)['word/document.xml'] ?? new Uint8Array());
    expect(xml).toContain('Drift &lt;og&gt; forvaltning');
    expect(xml).not.toMatch(/\{\w+\}|undefined|letter\./);
  },
);
