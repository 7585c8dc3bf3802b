import { message, type Message, type MessageKey, type ValuesOf } from '@risikobilde/words/message';

/** Something in a store that is not as its events, or a signed list, say. */
export type Discrepancy = {
  readonly code: DiscrepancyCode;
  /** Nothing that is shown is false by it: an honest act, or an older version, leaves the same. */
  readonly isNotice?: true;
  /** The id of the assessment; left out when it is about the store. */
  readonly assessment?: string;
  readonly message: Message;
};

type Prefixed = Extract<MessageKey, `verify.found.${string}`>;
export type DiscrepancyCode = Prefixed extends `verify.found.${infer Code}` ? Code : never;

/** Something that is false. */
export const wrong = <Code extends DiscrepancyCode>(
  code: Code,
  ...values: ValuesOf<`verify.found.${Code}`>
): Discrepancy => ({ code, message: message(`verify.found.${code}`, ...values) });

/** Something to know of, by which nothing is false. */
export const notice = <Code extends DiscrepancyCode>(
  code: Code,
  ...values: ValuesOf<`verify.found.${Code}`>
): Discrepancy => ({ ...wrong(code, ...values), isNotice: true });

export const isFalse = ({ isNotice }: Discrepancy): boolean => isNotice !== true;
