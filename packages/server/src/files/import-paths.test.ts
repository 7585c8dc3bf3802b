import { expect, it } from 'vitest';
import { checkPaths } from './import-paths.js';

const faultsOf = (path: string) => checkPaths([{ path, text: '' }]).map(({ code }) => code);

it.each([
  ['turned from right to left', 'chapters/\u202Efdp.dm'],
  ['marked as right to left', 'chapters/a\u200Fb.nb.md'],
  ['an isolate that is not ended', 'chapters/\u2067a.nb.md'],
  ['an Arabic letter mark', 'chapters/\u061Ca.nb.md'],
  ['a space of no width', 'part\u200Bies.yaml'],
  ['a joiner of no width', 'part\u200Dies.yaml'],
  ['a byte order mark', '\uFEFFparties.yaml'],
  ['a soft hyphen', 'part\u00ADies.yaml'],
  ['a separator of lines', 'part\u2028ies.yaml'],
  ['a variation selector', 'part\uFE0Fies.yaml'],
  ['a tag of a language', 'part\u{E0061}ies.yaml'],
  ['a filler that is a letter', 'part\u3164ies.yaml'],
  ['a joiner of graphemes', 'part\u034Fies.yaml'],
  ['a sign for private use', 'part\uE000ies.yaml'],
  ['a space that does not break', 'own\u00A0parties.yaml'],
  ['a control character', 'part\u0085ies.yaml'],
  ['half a character', 'part\uD800ies.yaml'],
])('a path with what nobody sees is refused: %s', (_, path) => {
  expect(faultsOf(path)).toEqual(['path-not-allowed']);
});

it.each(['chapters/kapittel én.nb.md', 'world/Čáhcesuolu.yaml', 'parties.yaml', 'a/日本.md'])(
  'a path with letters that are seen is taken: %s',
  (path) => expect(faultsOf(path)).toEqual([]),
);
