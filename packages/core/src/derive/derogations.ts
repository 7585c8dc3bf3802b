/**
 * Whether a derogation is only for occasional transfers: contract and legal claims (letters b, c and e, recital 111), and the
 * second subparagraph, cited as plain 49(1), which asks that the transfer is not repetitive.
 */
export const isOccasionalOnly = (article: string): boolean => /^49\(1\)(\([bce]\))?$/.test(article);
