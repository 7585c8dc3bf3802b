/** A paragraph of a published page. */
export type Sentence = { readonly side: string; readonly setning: number };

/** What the address of its form ends with. */
export const sentenceQuery = ({ side, setning }: Sentence): string =>
  `?side=${encodeURIComponent(side).replaceAll('%2F', '/')}&setning=${setning}`;

/** Where the form of a paragraph is, as its page, in a folder for the language, links to it. */
export const formFrom = (side: string, setning: number): string =>
  `../tilbakemelding${sentenceQuery({ side, setning })}`;
