/** A field of a data model: a leaf that can hold a value. */
export type ModelField = {
  readonly file: string;
  /** Dotted, from the root of the form, as the layouts bind to it. */
  readonly path: string;
  /** Where the field is defined: a JSON Pointer, or the path of elements in an XSD. */
  readonly pointer: string;
  /** Names of the types that it refers to. */
  readonly types: readonly string[];
  /** It has one value only, which the form sets itself. */
  readonly isFixed: boolean;
  /** Its pattern or length asks for exactly eleven digits. */
  readonly isElevenDigits: boolean;
};

/** Fields of one model that are read at most: a schema that refers to itself in many places grows without end. */
export const mostFields = 20_000;
export const deepestField = 32;

/** Numbers that old models give their parts; they hold nothing that anybody fills in. */
export const structural: ReadonlySet<string> = new Set(['orid', 'gruppeid']);

/** Whether a pattern asks for eleven digits. */
export const asksForElevenDigits = (pattern: string): boolean =>
  /(?:\\d|\[0-9\])\{11\}/.test(pattern) || /(?:\\d|\[0-9\])\{6\}.{0,8}(?:\\d|\[0-9\])\{5\}/.test(pattern);

export type Model = {
  readonly file: string;
  readonly fields: readonly ModelField[];
  /** The model had more fields than are read. */
  readonly isCut: boolean;
};
