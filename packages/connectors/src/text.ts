import type { z } from 'zod';
import { Fault } from './fault.js';

/** The character encoding that an answer says it has: in its header, then in the XML itself. */
const encodingOf = (body: Buffer, type: string): string =>
  /charset="?([\w.:-]+)/i.exec(type)?.[1] ??
  /^(?:\uFEFF)?<\?xml[^>]*encoding=["']([\w.:-]+)/i.exec(body.subarray(0, 200).toString('latin1'))?.[1] ??
  'utf-8';

/** Bytes as the text they say they are; what is no such text is not guessed at. */
export const textOf = (body: Buffer, type = ''): string => {
  const encoding = encodingOf(body, type);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(body);
  } catch (cause) {
    throw new Fault('notText', encoding, { cause });
  }
};

/** JSON of a shape; anything else is a form that has changed. */
export const jsonOf = <Schema extends z.ZodType>(text: string, schema: Schema): z.output<Schema> => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new Fault('notJson', text.slice(0, 80), { cause });
  }
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Fault('unexpected', `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
};

/** XML that declares entities is how a reader is made to open other files, or to grow without end: nothing here needs them. */
export const refuseEntities = (text: string): void => {
  const found = /<!ENTITY|<!DOCTYPE[^<>]{0,500}(?:\[|SYSTEM|PUBLIC)/i.exec(text);
  if (found !== null) throw new Fault('documentType', found[0]);
};

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
};

/** What stands for a character, as the character; what is not known is left as it stands. */
export const withCharacters = (text: string): string =>
  text.replaceAll(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,8}));/gi, (whole, hex, decimal, name) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    if (name !== undefined) return entities[String(name)] ?? whole;
    return code > 0 && code <= 0x10_ff_ff && !(code >= 0xd8_00 && code <= 0xdf_ff)
      ? String.fromCodePoint(code)
      : whole;
  });

/** The most of a notice that is read: what is taken out of it takes long of a long one. */
const longestHtml = 20_000;

/** HTML as the text that a reader sees, a block to a line. Nothing of it is ever shown as HTML. */
export const plainText = (html: string): string =>
  withCharacters(
    html
      .slice(0, longestHtml)
      .replaceAll(/<(script|style)\b[^<>]*>[\s\S]*?<\/\1\s*>/gi, ' ')
      .replaceAll(/<\/?(?:p|div|br|li|ul|ol|h\d|tr|table|section|article)\b[^<>]*>/gi, '\n')
      .replaceAll(/<[^<>]*>/g, ''),
  );
