import { deserialize, serialize } from 'node:v8';

/**
 * What every job is asked with: large, and the same each time. It is written once, in memory that threads share, and each reads it for itself:
 * to copy it for each would take the time of whoever starts them.
 */
const written = new WeakMap<object, SharedArrayBuffer>();

const sharedOf = (world: object): SharedArrayBuffer => {
  const known = written.get(world);
  if (known !== undefined) return known;
  const bytes = serialize(world);
  const shared = new SharedArrayBuffer(bytes.length);
  new Uint8Array(shared).set(bytes);
  written.set(world, shared);
  return shared;
};

type Asked = { readonly world?: unknown };

export const packQuestion = <Question extends object>(question: Question): Question => {
  const { world }: Asked = question;
  return typeof world === 'object' && world !== null ? { ...question, world: sharedOf(world) } : question;
};

export const unpackQuestion = <Question extends object>(question: Question): Question => {
  const { world }: Asked = question;
  return world instanceof SharedArrayBuffer
    ? { ...question, world: deserialize(Buffer.from(new Uint8Array(world))) as unknown }
    : question;
};

const isAlone = (one: unknown): one is Uint8Array<ArrayBuffer> =>
  one instanceof Uint8Array && one.buffer instanceof ArrayBuffer && one.byteLength === one.buffer.byteLength;

/** The bytes that a question is about, where they stand alone in their memory: they are handed over whole. */
export const bytesAsked = (question: object): readonly ArrayBuffer[] => [
  ...new Set(
    Object.values(question)
      .filter(isAlone)
      .map(({ buffer }) => buffer),
  ),
];

/** The same of an answer, of files in a list too. */
export const bytesAnswered = (answer: unknown): readonly ArrayBuffer[] => {
  const fields = (one: unknown): readonly unknown[] =>
    typeof one === 'object' && one !== null ? Object.values(one) : [];
  const lists = fields(answer).filter((field) => Array.isArray(field));
  const all = [...fields(answer), ...lists.flat().flatMap(fields)];
  return [...new Set(all.filter(isAlone).map(({ buffer }) => buffer))];
};
