import type { Finding } from '../evaluation.js';

/**
 * Findings that were known by other ids before. A decision names the finding that it answers, and one made under an old id
 * still answers what has taken its place.
 */
const formerIds: Readonly<Record<string, (finding: Finding, place: string) => string>> = {
  // One act that takes the place of another is told once; it was told of each record that leaned on it.
  'provision-with-successor': ({ refs: [act] }, place) => `provision-with-successor@${place}+${act}`,
  // What happened to a decision on adequacy is told once; it was told of each transfer.
  'adequacy-challenged': ({ refs: [adequacy] }, place) => `adequacy-challenged@${place}+${adequacy}`,
  // Advice that was not followed is a doubt; only the missing reason was told.
  'advice-not-followed': (_, place) => `dpo-advice-missing@${place}`,
};

/**
 * The old ids under which decisions answer a finding between them: all its places must have been answered, for what was
 * decided of one record says nothing of the others. Undefined when they do not.
 */
export const answeredAsFormer = (
  finding: Finding,
  decided: readonly string[],
): readonly string[] | undefined => {
  const idAt = formerIds[finding.rule];
  if (idAt === undefined) return undefined;
  const places = finding.places ?? finding.refs.slice(0, 1);
  const byPlace = places.map((place) => {
    const was = idAt(finding, place);
    return decided.filter((id) => id === was || id.startsWith(`${was}#`));
  });
  return byPlace.length > 0 && byPlace.every((ids) => ids.length > 0) ? byPlace.flat() : undefined;
};
