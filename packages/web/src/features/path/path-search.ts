import { pathSteps, type PathStep } from '@risikobilde/core';

/** What the answers make: the document, and the form of the European Data Protection Board. */
export const pathResults = ['document', 'form'] as const;
/** What the path shows: a question, or what the answers make. */
export type PathPart = PathStep | (typeof pathResults)[number];
export const pathParts: readonly PathPart[] = [...pathSteps, ...pathResults];
export type PathSearch = { readonly steg?: PathPart };

export const parsePathSearch = ({ steg }: Readonly<Record<string, unknown>>): PathSearch => {
  const part = pathParts.find((one) => one === steg);
  return part === undefined ? {} : { steg: part };
};
