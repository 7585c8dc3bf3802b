/** How something was read: opened as a whole, as a page of the draft, as an edition that is not for everybody, or taken out. */
export const readings = [
  'opened',
  'draftPage',
  'edition',
  'files',
  'archive',
  'published',
  'supportPack',
  'evidence',
  'printed',
  'copied',
] as const;
export type Reading = (typeof readings)[number];
