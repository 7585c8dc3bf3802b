import { message, type Sayable } from '@risikobilde/words/message';
import type { Context } from '../context.js';
import type { RecordOf } from '../model/assessment.js';
import { keptWithin } from '../model/memoise.js';
import type { Source, WorldEntryOf } from '../world/world.js';
import { countriesOf } from './country.js';
import { provisionStatus } from './law-status.js';
import { asSentence, listOf, listOfWords } from './names.js';

/**
 * Why a right is as it is, with the provisions of the controllers' own countries that make exceptions from it (GDPR arts. 23 and 89) and
 * are in force on the day. The shared table may name no state's law; of a state that the world holds none for, nothing is said.
 */
export const whyOfRight = (
  context: Context,
  activity: Pick<RecordOf<'activity'>, 'decides'>,
  { article, why }: Pick<WorldEntryOf<'rightsByBasis'>['rows'][number], 'article' | 'why'>,
): Sayable => {
  const laws = countriesOf(context, activity).flatMap((country) =>
    exceptionLaws(context, country).flatMap(({ short, provisions }) => {
      const refs = provisions.flatMap(({ ref, restricts = [] }) =>
        restricts.some((one) => one === article) ? [ref] : [],
      );
      return refs.length === 0
        ? []
        : [message('country.provision', { law: short, provision: listOfWords(refs) })];
    }),
  );
  return laws.length === 0
    ? why
    : message('core.then', {
        first: asSentence(why),
        second: message('country.exceptions', { laws: listOf(laws) }),
      });
};

/** The acts of a country with the provisions that make exceptions from rights and are in force. */
const exceptionLaws = keptWithin(
  (context: Context, country: string): readonly Pick<Source, 'short' | 'provisions'>[] =>
    context.worldOf('source').flatMap(({ id, jurisdiction, short, provisions }) => {
      if (jurisdiction !== country) return [];
      const own = provisions.filter(
        ({ ref, restricts }) =>
          restricts !== undefined && provisionStatus(context, id, ref).state === 'inForce',
      );
      return own.length === 0 ? [] : [{ short, provisions: own }];
    }),
);
