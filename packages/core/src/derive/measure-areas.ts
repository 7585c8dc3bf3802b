import type { Sayable } from '@risikobilde/words/message';
import { message } from '@risikobilde/words/message';
import type { Context } from '../context.js';
import type { RecordOf } from '../model/assessment.js';
import { measureSet } from './measure-set.js';

/** Whether a measure names an area of the form (`fairness`, `security`), or a point of a catalogue that is of one. */
export const answersArea = (
  context: Pick<Context, 'world'>,
  { refs }: RecordOf<'measure'>,
  area: string,
): boolean =>
  refs.some(
    (ref) =>
      ref === `edpb-dpia-measures:${area}` ||
      context.world('catalogue', ref.slice(0, ref.indexOf(':')))?.area === area,
  );

/** The measures of an area that are part of the planned processing. */
export const baselineInArea = (
  context: Pick<Context, 'of' | 'asOf' | 'hasCome' | 'world'>,
  area: string,
): readonly RecordOf<'measure'>[] =>
  context
    .of('measure')
    .filter((one) => measureSet(context, one) === 'baseline' && answersArea(context, one, area));

/** Why an area needs no measure: nothing rests on it. */
export const areaNotNeeded = (
  context: Pick<Context, 'of' | 'head'>,
  hasTransfers: boolean,
  area: string,
): Sayable | undefined => {
  const bases = context
    .of('activity')
    .flatMap(({ purposes, data }) => [
      ...purposes.flatMap((purpose) => purpose.bases),
      ...data.flatMap((item) => item.bases ?? []),
    ]);
  if (area === 'consent' && bases.length > 0 && !bases.some(({ article }) => article.endsWith('(a)')))
    return message('form.noConsent');
  if (area === 'transfers' && !hasTransfers && context.of('engagement').length > 0)
    return message('form.noTransfers');
  const none = context.head.clarifications?.some(
    ({ question, answer }) => question === 'processors' && answer === 'none',
  );
  return area === 'processors' && none === true ? message('form.noProcessors') : undefined;
};
