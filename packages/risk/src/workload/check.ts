/** Notes a fault: the field, what was found there, and what is allowed, in words. */
export type Note = (field: string, found: unknown, allowed: string) => void;

/** An object from outside, its fields not yet looked at. */
export type Fields = Readonly<Record<string, unknown>>;

/** Notes all that is wrong with the value of a field, given the fields beside it. */
export type Check = (value: unknown, path: string, note: Note, beside: Fields) => void;

/** What a number must satisfy, and its words for a message. */
interface NumberRule {
  readonly test: (value: number) => boolean;
  readonly allowed: string;
}

/** Whether a value is a plain object. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A number in a closed range. */
export function between(low: number, high: number, unit = ''): NumberRule {
  return {
    test: (value) => value >= low && value <= high,
    allowed: `a number from ${low} to ${high}${unit}`,
  };
}

/** A number above 0, at most `high`. */
export function positive(high: number): NumberRule {
  return { test: (value) => value > 0 && value <= high, allowed: `a number above 0, at most ${high}` };
}

/** The number if it keeps the rule, or NaN, which no comparison finds at fault. */
export function numberIn(value: unknown, { test }: NumberRule): number {
  return typeof value === 'number' && Number.isFinite(value) && test(value) ? value : Number.NaN;
}

/** A number that keeps a rule, which may depend on the fields beside it. */
export function number(rule: NumberRule | ((beside: Fields) => NumberRule)): Check {
  return (value, path, note, beside) => {
    const own = typeof rule === 'function' ? rule(beside) : rule;
    if (Number.isNaN(numberIn(value, own))) note(path, value, own.allowed);
  };
}

/** A text, not empty where `least` is 1. */
export function text(allowed = 'a text', least = 0): Check {
  return (value, path, note) => {
    if (typeof value !== 'string' || value.length < least) note(path, value, allowed);
  };
}

/** Nothing, or what the check asks for. */
export function optional(check: Check): Check {
  return (value, ...rest) => {
    if (value !== undefined) check(value, ...rest);
  };
}

/** A list of at least `least`, each of which the check looks at. */
export function list(check: Check, allowed: string, least = 0): Check {
  return (value, path, note, beside) => {
    if (!Array.isArray(value) || value.length < least) note(path, value, allowed);
    else value.forEach((one: unknown, k) => check(one, `${path}[${k}]`, note, beside));
  };
}

/** An object with these fields and no others: most that are unknown are misspelt. */
export function object(fields: Readonly<Record<string, Check>>): Check {
  return (value, path, note) => {
    if (!isFields(value)) {
      note(path, value, 'an object');
      return;
    }
    for (const field of Object.keys(value).filter((name) => !Object.hasOwn(fields, name)))
      note(`${path}.${field}`, value[field], `no such field; known: ${Object.keys(fields).join(', ')}`);
    for (const [field, check] of Object.entries(fields)) check(value[field], `${path}.${field}`, note, value);
  };
}

/** An object of one of several kinds, each with fields of its own; `more` are those of all. */
export function kindOf(
  kinds: Readonly<Record<string, Readonly<Record<string, Check>>>>,
  more: Readonly<Record<string, Check>> = {},
): Check {
  return (value, path, note, beside) => {
    const kind = isFields(value) ? value['kind'] : null;
    const own = typeof kind === 'string' && Object.hasOwn(kinds, kind) ? kinds[kind] : null;
    if (!isFields(value)) note(path, value, 'an object');
    else if (own === null) note(`${path}.kind`, kind, `one of ${Object.keys(kinds).join(', ')}`);
    else object({ kind: () => {}, ...own, ...more })(value, path, note, beside);
  };
}

/** Notes weights that do not sum to 1, where each is one. */
export function checkSum(parts: unknown, path: string, note: Note): void {
  const total = (Array.isArray(parts) ? parts : []).reduce<number>(
    (sum, part: unknown) => sum + numberIn(isFields(part) ? part['weight'] : null, between(0, 1)),
    0,
  );
  if (Math.abs(total - 1) > 1e-9) note(path, total, 'weights that sum to 1');
}

/** A value found, as text of one line. */
export function foundToText(value: unknown): string {
  if (value === undefined) return 'missing';
  if (typeof value === 'number') return String(value);
  const json = JSON.stringify(value) ?? typeof value;
  return json.length > 80 ? `${json.slice(0, 77)}...` : json;
}
