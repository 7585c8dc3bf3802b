type Answer = 'exists' | 'doesNotExist' | 'overridable' | 'limited';
type Letter = 'a' | 'b' | 'c' | 'd' | 'e' | 'f';

/** A row of the table of rights by legal basis; a basis that the test does not name does not give the right. */
export const basisRow = (
  article: string,
  given: Partial<Record<Letter, Answer>>,
  needsLetter: readonly string[] = [],
) => ({
  article,
  name: { nb: `Rett${article}` },
  bases: {
    a: 'doesNotExist',
    b: 'doesNotExist',
    c: 'doesNotExist',
    d: 'doesNotExist',
    e: 'doesNotExist',
    f: 'doesNotExist',
    ...given,
  } as const,
  why: { nb: `Regelen i ${article}` },
  timeLimit: { nb: 'Innen én måned' },
  needsLetter: [...needsLetter],
});
