/** What the view is of: a claim or premise by its id, the conclusion when left out. */
export type ArgumentSearch = { readonly om?: string };

export const parseArgumentSearch = ({ om }: Readonly<Record<string, unknown>>): ArgumentSearch =>
  typeof om === 'string' && om !== '' ? { om } : {};
