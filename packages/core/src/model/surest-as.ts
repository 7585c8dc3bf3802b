import type { Cite, Verification } from './shared.js';

/**
 * What a mark is worth: whoever has read a text can say where it stands there, a front page says nothing of the content, and a text that
 * is another since is still to be read.
 */
export const surestAs = (
  verification: Verification,
  cite: Cite | undefined,
  isContent = false,
): Verification => {
  if (verification !== 'P') return verification;
  const place = cite?.place?.trim();
  if (!place || cite?.later !== undefined) return 'S';
  return isContent && (cite?.existence === true || isFrontPage(place)) ? 'S' : 'P';
};

/** Whether a place is where a text names itself, and says nothing of what it holds. */
export const isFrontPage = (place: string): boolean => frontPage.test(place.trim());

const frontPage =
  /^(?:bare |kun |only )?(?:for|fram)sid[ea]n?$|^(?:bare |kun )?(?:tittel|omslag|innhald|innhold)[\p{L}]*$|^(?:only )?(?:the )?(?:front page|title(?: page)?|cover|(?:table|list) of contents|contents)$/iu;
