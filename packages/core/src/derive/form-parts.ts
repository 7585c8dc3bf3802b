import type { Context } from '../context.js';

/** Whether the assessment is to fill a form, so that what the form asks for is checked. */
export const isFormAsked = ({ head }: Pick<Context, 'head'>): boolean => (head.forms ?? []).length > 0;

/** Whether somebody has said, with reasons, that a part of a form has nothing to say, such as `5.2`; of a record when one is named. */
export const isSaidNone = ({ head }: Pick<Context, 'head'>, part: string, record?: string): boolean =>
  (head.none ?? []).some(
    (one) =>
      (one.record === undefined || one.record === record) &&
      (one.field.endsWith(`:${part}`) || one.field.includes(`:${part}.`)),
  );

/** Whether a field such as `2.2.a.need`, or the part that it stands in, is said to have nothing to say; of a record when one is named. */
export const isFieldNone = ({ head }: Pick<Context, 'head'>, field: string, record?: string): boolean =>
  (head.none ?? []).some((one) => {
    const said = one.field.slice(one.field.indexOf(':') + 1);
    return (
      (one.record === undefined || one.record === record) && (said === field || field.startsWith(`${said}.`))
    );
  });
