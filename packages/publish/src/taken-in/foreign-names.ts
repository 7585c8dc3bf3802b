import type { FormColumn, FormName } from '@risikobilde/core/form';

/** `1.1.a` and, as the Explainer writes it, `1.1.1`; typed as `§ 1.1 A –` too. */
export const numberOf = (text: string): string | undefined => {
  const [, section, sub, letter] =
    /^(?:§\s*|section\s+|del\s+|punkt\s+)?(\d)(?:\s?\.\s?(\d))?(?:(?:\s?\.\s?|\s)([a-e1-5])(?![\p{L}\p{N}]))?[.:)]?(?=[\s–—-]|$)/iu.exec(
      text,
    ) ?? [];
  if (section === undefined) return undefined;
  const last =
    letter === undefined ? undefined : /\d/.test(letter) ? 'abcde'[Number(letter) - 1] : letter.toLowerCase();
  return [section, sub, last].filter((one) => one !== undefined).join('.');
};

/** A text without its number in front. */
export const withoutNumber = (text: string): string =>
  text.replace(
    /^(?:§\s*|section\s+|del\s+|punkt\s+)?\d(?:\s?\.\s?\d)?(?:(?:\s?\.\s?|\s)[a-e1-5](?![\p{L}\p{N}]))?[.:)]?[\s–—-]*/iu,
    '',
  );

/** The letters and figures of a text: how it is set, and soft hyphens and wide spaces in it, say nothing. */
export const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\u00ad/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const known = new WeakMap<FormName, readonly string[]>();

/** A file may ask of the same names a hundred thousand times. */
const bareNames = (named: FormName): readonly string[] => {
  const before = known.get(named);
  if (before !== undefined) return before;
  const now = [named.official, ...Object.values(named.name)]
    .map((one) => bare(one ?? ''))
    .filter((one) => one !== '');
  known.set(named, now);
  return now;
};

const least = 6;
/** Heads are no longer than this, whatever is asked for in them. */
const longest = 400;

/** What a text says, made once however many names it is held against. */
type Said = { readonly said: string; readonly lines: readonly string[] };

const saidIn = (text: string): Said =>
  text.length > longest ? { said: '', lines: [] } : { said: bare(text), lines: text.split('\n').map(bare) };

/** How well a text is a name of ours or of the form: 3 the name itself, 2 what begins with it or it with, 1 with a slip of the pen. */
const likeness = ({ said, lines }: Said, named: FormName): 0 | 1 | 2 | 3 => {
  if (said === '') return 0;
  const own = bareNames(named);
  if (own.some((one) => said === one || lines.includes(one))) return 3;
  const isBegun = own.some(
    (one) =>
      // Cells of the form go on with what is asked for, and names are told here to the point where they go on.
      (one.length >= least && said.startsWith(`${one} `)) ||
      (said.length >= 2 * least && one.startsWith(said)),
  );
  if (isBegun) return 2;
  return own.some((one) => isNear(said, one)) ? 1 : 0;
};

export const isNamed = (text: string, named: FormName): boolean => likeness(saidIn(text), named) > 0;

/** Those of the names that a text is. */
export const namesIn = <Name extends FormName>(text: string, all: readonly Name[]): readonly Name[] => {
  const said = saidIn(text);
  return all.filter((named) => likeness(said, named) > 0);
};

/** Whether two texts differ by a letter in eight at most, added, left out or exchanged. */
const isNear = (one: string, other: string): boolean => {
  const allowed = Math.min(3, Math.floor(Math.min(one.length, other.length) / 8));
  if (allowed === 0 || Math.abs(one.length - other.length) > allowed) return false;
  let row = Array.from({ length: other.length + 1 }, (_, k) => k);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let k = 1; k <= other.length; k += 1)
      next.push(
        Math.min(
          (row[k] ?? 0) + 1,
          (next[k - 1] ?? 0) + 1,
          (row[k - 1] ?? 0) + (one[i - 1] === other[k - 1] ? 0 : 1),
        ),
      );
    if (Math.min(...next) > allowed) return false;
    row = next;
  }
  return (row[other.length] ?? allowed + 1) <= allowed;
};

/**
 * Which head each column has, by the place of the head: the best likeness first, each head once. Of several heads that are the same
 * (`Justification`), a column has the one after that of the column before it.
 */
export const headsOf = (
  heads: readonly string[],
  columns: readonly FormColumn[],
): ReadonlyMap<number, FormColumn> => {
  const at = new Map<number, FormColumn>();
  const all = heads.map(saidIn);
  const placeOf = (column: FormColumn | undefined): number =>
    [...at].find(([, one]) => one === column)?.[0] ?? -1;
  for (const wanted of [3, 2, 1])
    columns.forEach((column, k) => {
      if (placeOf(column) !== -1) return;
      const free = all.flatMap((head, x) => (!at.has(x) && likeness(head, column) === wanted ? [x] : []));
      const before = placeOf(columns[k - 1]);
      const chosen = free.find((x) => before !== -1 && x === before + 1) ?? free[0];
      if (chosen !== undefined) at.set(chosen, column);
    });
  return at;
};
