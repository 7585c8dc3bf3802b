import { describe, expect, it } from 'vitest';
import { shippedWorld } from '../../test/shipped-words.js';
import { createWordMatcher, wordsInName } from './words.js';

const match = createWordMatcher(shippedWorld());
const classesOf = (name: string): readonly string[] =>
  match(name)
    .map(({ words }) => words.id)
    .toSorted();

describe('words in the names of fields', () => {
  it.each([
    ['kontaktPersonNavn', ['kontakt', 'person', 'navn']],
    ['SSN', ['ssn']],
    ['XMLNavn', ['xml', 'navn']],
    ['AnsattNavn-datadef-1223', ['ansatt', 'navn']],
    ['Foedselsnummer', ['fodselsnummer']],
    ['Fødselsnummer', ['fodselsnummer']],
    ['første_felt2b', ['forste', 'felt', 'b']],
  ])('%s is made of %j', (name, words) => {
    expect(wordsInName(name)).toEqual(words);
  });

  it.each([
    ['fnr', ['national-id']],
    ['FNr', ['national-id']],
    ['fodselsNummer', ['national-id']],
    ['barnetsFoedselsnummer', ['children', 'national-id']],
    ['personfødselsnummer', ['national-id']],
    ['helseundersokelse', ['health']],
    ['legemiddelbruk', ['health']],
    ['bot', ['criminal']],
    ['botBelop', ['criminal']],
    ['bottom', []],
    ['robot', []],
    ['politiattestDato', ['criminal']],
    ['politikk', []],
    ['ansattkode', ['employees']],
    ['elev', ['children']],
    ['elevator', []],
    ['arbeidstakar', ['employees']],
    ['disability', ['health']],
    ['fagforeiningsmedlem', ['trade-union']],
    ['childId', []],
    ['barnehageplass', ['children']],
    ['helligdag', []],
    ['organisasjonsnummer', []],
    ['belop', []],
  ])('%s speaks for %j', (name, classes) => {
    expect(classesOf(name)).toEqual(classes);
  });

  it('a count of employees speaks more weakly than an employee', () => {
    expect(match('antallAnsatte').map(({ isWeakened }) => isWeakened)).toEqual([true]);
    expect(match('ansatteNavn').find(({ words }) => words.id === 'employees')?.isWeakened).toBe(false);
  });
});
