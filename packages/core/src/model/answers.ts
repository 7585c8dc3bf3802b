/** What somebody else has decided, that can make lawful what was not: each is a recorded act with who gave it, when and where it stands. */
export type ActKind = 'ruling' | 'permission' | 'derogation';

/**
 * What may answer what a rule finds.
 * - `compliance`: an error of law. Only what makes it lawful takes it away, and no decision does.
 * - `acts`: an error of law, which a recorded act of such a kind answers too.
 * - `correction`: nothing of law, but what only the records put right can take away.
 * - `reasons`: a person's decision with reasons.
 * - `any`: any decision.
 */
export type Answers =
  | 'compliance'
  | 'correction'
  | 'reasons'
  | 'any'
  | { readonly acts: readonly [ActKind, ...ActKind[]] };

/** Whether some decision may answer it. */
export const isAnswerable = (answers: Answers): boolean =>
  answers !== 'compliance' && answers !== 'correction';

/** Whether it is law that the finding is about: no reasons make lawful what is not. */
export const isOfLaw = (answers: Answers): boolean => answers === 'compliance' || typeof answers === 'object';

/** A letter of article 49(1), or its second subparagraph, cited as plain 49(1). */
export const derogationArticle = /^49\(1\)(\([a-g]\))?$/;
