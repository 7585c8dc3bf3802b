import { deserialize, serialize } from 'node:v8';

/**
 * What every job is asked with: large, and the same each time. It is written once, in memory that threads share, and each reads it for itself:
 * to copy it for each would take the time of whoever starts them.
 */
const written = new WeakMap<object, SharedArrayBuffer>();
let writtenCount = 0;

/** Its number comes first: a thread that has read one before has it still. */
const sharedOf = (world: object): SharedArrayBuffer => {
  const known = written.get(world);
  if (known !== undefined) return known;
  const bytes = serialize(world);
  const shared = new SharedArrayBuffer(numberBytes + bytes.length);
  writtenCount += 1;
  new Float64Array(shared, 0, 1).set([writtenCount]);
  new Uint8Array(shared, numberBytes).set(bytes);
  written.set(world, shared);
  return shared;
};

const numberBytes = Float64Array.BYTES_PER_ELEMENT;

let last: { readonly number: number | undefined; readonly world: unknown } | undefined;

/** The world that was read last is what nearly every job is asked with. */
const worldIn = (shared: SharedArrayBuffer): unknown => {
  const [number] = new Float64Array(shared, 0, 1);
  if (last?.number !== number)
    last = { number, world: deserialize(Buffer.from(new Uint8Array(shared, numberBytes))) };
  return last?.world;
};

type Asked = { readonly world?: unknown };

export const packQuestion = <Question extends object>(question: Question): Question => {
  const { world }: Asked = question;
  return typeof world === 'object' && world !== null ? { ...question, world: sharedOf(world) } : question;
};

export const unpackQuestion = <Question extends object>(question: Question): Question => {
  const { world }: Asked = question;
  return world instanceof SharedArrayBuffer ? { ...question, world: worldIn(world) } : question;
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
  const lists = [answer, ...fields(answer)].filter((field) => Array.isArray(field));
  const all = [...fields(answer), ...lists.flat().flatMap(fields)];
  return [...new Set(all.filter(isAlone).map(({ buffer }) => buffer))];
};
