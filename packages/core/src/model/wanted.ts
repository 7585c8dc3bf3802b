import { message, type Message, type MessageKey, type Sayable } from '@risikobilde/words/message';
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;
type FormKey = Extract<MessageKey, `problem.form.${string}`>;
export type Form = FormKey extends `problem.form.${infer Name}` ? Name : never;

/** The error of a check in a schema: the key of what it wants, for `wantedIn` to say. Values of its places go in `params`. */
export const wants = (form: Form): FormKey => `problem.form.${form}`;

const typeNames = {
  string: message('problem.type.text'),
  number: message('problem.type.number'),
  int: message('problem.type.wholeNumber'),
  boolean: message('problem.type.boolean'),
  array: message('problem.type.list'),
  object: message('problem.type.fields'),
  record: message('problem.type.fields'),
  tuple: message('problem.type.pair'),
} as const;

/** The type of a value as a person would name it; as it stands where there is no word for it. */
export const typeName = (type: string): Sayable =>
  Object.hasOwn(typeNames, type) ? typeNames[type as keyof typeof typeNames] : { und: type };

/** What an issue of a schema says would have been right: what its own check wants, else what the kind of issue tells. */
export const wantedIn = (issue: Issue): Sayable => own(issue) ?? ofCode(issue);

const own = ({ message: said, ...issue }: Issue): Message | undefined => {
  if (!said.startsWith('problem.form.')) return undefined;
  const values = 'params' in issue ? (issue.params ?? {}) : {};
  // Written by `wants`, with the values of its places beside it.
  return { key: said, values };
};

const ofCode = (issue: Issue): Sayable => {
  switch (issue.code) {
    case 'invalid_type':
      return typeName(issue.expected);
    case 'invalid_value':
      return message('problem.oneOf', { allowed: issue.values.map(String).join(', ') });
    case 'too_small':
      return message('problem.atLeast', { n: Number(issue.minimum), unit: unitOf(issue.origin) });
    case 'too_big':
      return message('problem.atMost', { n: Number(issue.maximum), unit: unitOf(issue.origin) });
    case 'not_multiple_of':
      return message('problem.multipleOf', { n: issue.divisor });
    case 'invalid_format':
      return issue.format === 'url'
        ? message('problem.anAddress')
        : message('problem.ofTheForm', { form: issue.pattern ?? issue.format });
    case 'unrecognized_keys':
      return message('problem.noOtherFields');
    case 'invalid_key':
      return message('problem.otherName');
    case 'invalid_union':
    case 'invalid_element':
      return message('problem.otherForm');
    default:
      return inEnglish(issue.message);
  }
};

const unitOf = (origin: string): 'characters' | 'items' | 'number' =>
  origin === 'string' ? 'characters' : origin === 'array' || origin === 'set' ? 'items' : 'number';

/** What a library says of a fault, in the only language it has; a reader of another is told that it is English. */
export const inEnglish = (text: string): Message => message('problem.inEnglish', { text });
