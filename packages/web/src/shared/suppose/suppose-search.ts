import { isLocalDate, isObject, type LocalDate } from '@risikobilde/core';

/** One thing that is supposed to fall, as an address holds it; `how` in the words of whoever supposes it. */
export type DraftFall = {
  readonly record?: string;
  readonly fact?: string;
  readonly region?: string;
  readonly country?: string;
  readonly how?: string;
};

/** What is supposed: what falls, and when; the day of the page when left out. */
export type Draft = { readonly falls: readonly DraftFall[]; readonly on?: LocalDate };

/** What the view shows, in the address, so that a link shows the same to the next reader. */
export type SupposeSearch = {
  readonly hva?: Draft;
  readonly mot?: Draft;
  /** Rows that are the same in both are left out. */
  readonly bare?: true;
};

export const parseSupposeSearch = ({ hva, mot, bare }: Readonly<Record<string, unknown>>): SupposeSearch => {
  const [first, second] = [draftIn(hva), draftIn(mot)];
  return {
    ...(first && { hva: first }),
    ...(second && { mot: second }),
    ...(bare === true && { bare }),
  };
};

const draftIn = (value: unknown): Draft | undefined => {
  if (!isObject(value)) return undefined;
  const { falls, on } = value;
  return {
    falls: Array.isArray(falls) ? falls.flatMap((one: unknown) => fallIn(one) ?? []) : [],
    ...(typeof on === 'string' && isLocalDate(on) && { on }),
  };
};

const names = ['record', 'fact', 'region', 'country', 'how'] as const;
const fallIn = (value: unknown): DraftFall | undefined => {
  if (!isObject(value)) return undefined;
  const held = value;
  const fall: DraftFall = Object.fromEntries(
    names.flatMap((name) => (typeof held[name] === 'string' ? [[name, held[name]]] : [])),
  );
  return fall.record === undefined && fall.fact === undefined && fall.country === undefined
    ? undefined
    : fall;
};
