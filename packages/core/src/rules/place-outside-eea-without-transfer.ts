import { commaed } from '../reason.js';
import { message } from '@risikobilde/words/message';
import { type Context, recordOf } from '../context.js';
import { chainLinks } from '../derive/chain.js';
import { isThirdCountry } from '../derive/eea.js';
import { nameOf } from '../derive/names.js';
import type { RecordOf } from '../model/assessment.js';
import type { RawFinding, Rule } from '../rule.js';

export const placeOutsideEeaWithoutTransfer: Rule = {
  id: 'place-outside-eea-without-transfer',
  severity: 'error',
  answers: 'compliance',
  source: 'GDPR art. 44; EDPB Guidelines 05/2021; EDPB Recommendations 01/2020 step 1',
  evaluate: (context, { roles }) =>
    chainLinks(context, roles).flatMap(({ engagement }): RawFinding[] => {
      const places = new Set(
        engagement.places.map((place) => place.country).filter((country) => isThirdCountry(country)),
      );
      const seat = recordOf(context, 'party', engagement.contractor)?.country;
      const only = seat !== undefined && isThirdCountry(seat) && !places.has(seat) ? [seat] : [];
      return [...[...places].sort(), ...only]
        .filter((country) => !isRecorded(context, engagement, country))
        .map((country) => ({
          refs: [engagement.id, engagement.contractor],
          aspect: country,
          field: 'places',
          severity: places.has(country) ? 'error' : 'warning',
          message: message(
            places.has(country)
              ? 'rule.place-outside-eea-without-transfer.happens'
              : 'rule.place-outside-eea-without-transfer.seat',
            {
              contractor: nameOf(context, engagement.contractor),
              country,
              what: whatHappens(engagement, country),
            },
          ),
          fix: message('rule.place-outside-eea-without-transfer.fix'),
        }));
    }),
};

const isRecorded = (context: Context, engagement: RecordOf<'engagement'>, country: string): boolean =>
  context
    .of('transfer')
    .some(
      (t) =>
        t.country === country &&
        (t.importer === engagement.contractor ||
          t.exporter === engagement.contractor ||
          t.exporter === engagement.principal),
    );

const words = {
  storage: message('rule.place-outside-eea-without-transfer.storage'),
  processing: message('rule.place-outside-eea-without-transfer.processing'),
  access: message('rule.place-outside-eea-without-transfer.access'),
} as const;

const whatHappens = (engagement: RecordOf<'engagement'>, country: string) => {
  const kinds = [
    ...new Set(engagement.places.filter((p) => p.country === country).map((p) => p.what)),
  ].sort();
  return commaed(kinds.map((kind) => words[kind]));
};
