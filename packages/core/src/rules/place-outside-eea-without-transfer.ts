import { message } from '@risikobilde/words/message';
import { chainPlaces, type PlaceOutside } from '../derive/chain-places.js';
import { nameOf } from '../derive/names.js';
import { countryName } from '../model/country-name.js';
import { wordsWithCommas } from '../reason.js';
import type { RawFinding, Rule } from '../rule.js';

export const placeOutsideEeaWithoutTransfer: Rule = {
  id: 'place-outside-eea-without-transfer',
  severity: 'error',
  answers: 'compliance',
  source: 'GDPR art. 44; EDPB Guidelines 05/2021; EDPB Recommendations 01/2020 step 1',
  evaluate: (context, { roles }) =>
    chainPlaces(context, roles)
      .outside.filter((place) => place.of !== 'list' && !place.hasTransfer)
      .map(
        (place): RawFinding => ({
          refs: [place.engagement.id, place.engagement.contractor],
          aspect: place.country,
          field: 'places',
          severity: place.of === 'place' ? 'error' : 'warning',
          message: message(
            place.of === 'place'
              ? 'rule.place-outside-eea-without-transfer.happens'
              : 'rule.place-outside-eea-without-transfer.seat',
            {
              contractor: nameOf(context, place.engagement.contractor),
              country: countryName(place.country),
              what: whatHappens(place),
            },
          ),
          fix: message('rule.place-outside-eea-without-transfer.fix'),
        }),
      ),
};

const words = {
  storage: message('rule.place-outside-eea-without-transfer.storage'),
  processing: message('rule.place-outside-eea-without-transfer.processing'),
  access: message('rule.place-outside-eea-without-transfer.access'),
} as const;

const whatHappens = ({ what }: PlaceOutside) => wordsWithCommas(what.map((kind) => words[kind]));
