import { chainPlaces, listedIn, type PlaceOutside } from '../derive/chain-places.js';
import { editionName, nameOf } from '../derive/names.js';
import { message } from '@risikobilde/words/message';
import { countryName } from '../model/country-name.js';
import type { RawFinding, Rule } from '../rule.js';

export const onwardTransferOpen: Rule = {
  id: 'onward-transfer-open',
  severity: 'warning',
  answers: 'compliance',
  source: 'GDPR art. 44, 28(3)(a); EDPB Recommendations 01/2020 step 1; EDPB Opinion 22/2024',
  evaluate: (context, { roles }) => {
    const open = chainPlaces(context, roles).outside.filter(
      (place) => place.of === 'list' && !place.hasTransfer,
    );
    // One finding for a list of a contractor, however many engagements point to it.
    const byList = new Map(open.map((place) => [keyOf(place), place]));
    return [...byList.values()].flatMap(({ engagement, country }): RawFinding[] => {
      const list = context.world('subprocessors', engagement.subprocessors?.list ?? '');
      const there = listedIn(context, engagement).filter(({ entry }) => entry.country === country);
      const edition = there.map((one) => one.edition).sort((a, b) => (a.date < b.date ? 1 : -1))[0];
      if (!list || !edition) return [];
      return [
        {
          refs: [engagement.id, list.id],
          aspect: country,
          field: 'subprocessors',
          message: message('rule.onward-transfer-open.message', {
            contractor: nameOf(context, engagement.contractor),
            names: there
              .map(({ entry }) => entry.name)
              .sort()
              .join(', '),
            country: countryName(country),
            title: list.title,
            edition: editionName(edition.id),
          }),
          fix: message('rule.onward-transfer-open.fix'),
          since: edition.date,
        },
      ];
    });
  },
};

const keyOf = ({ engagement, country }: PlaceOutside): string =>
  `${engagement.contractor} ${engagement.subprocessors?.list} ${country}`;
