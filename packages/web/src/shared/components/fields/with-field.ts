import { isObject } from '@risikobilde/core';

/** An object with one field set, or without it; undefined when nothing is left of it. */
export const withField = (whole: unknown, name: string, value: unknown): object | undefined => {
  const { [name]: _before, ...rest } = isObject(whole) ? whole : {};
  if (value !== undefined) return { ...rest, [name]: value };
  return Object.keys(rest).length === 0 ? undefined : rest;
};
