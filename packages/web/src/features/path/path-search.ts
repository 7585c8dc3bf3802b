import { pathSteps, type PathStep } from '@risikobilde/core';

/** What the path shows: a question, or the document that the answers make. */
export type PathPart = PathStep | 'document';
export const pathParts: readonly PathPart[] = [...pathSteps, 'document'];
export type PathSearch = { readonly steg?: PathPart };

export const parsePathSearch = ({ steg }: Readonly<Record<string, unknown>>): PathSearch => {
  const part = pathParts.find((one) => one === steg);
  return part === undefined ? {} : { steg: part };
};
