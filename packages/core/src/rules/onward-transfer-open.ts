import { editionName, nameOf } from '../derive/names.js';
import { message } from '@risikobilde/words/message';
import type { Context } from '../context.js';
import { chainLinks } from '../derive/chain.js';
import { editionsSeen, knownEntries } from '../derive/editions.js';
import { isThirdCountry } from '../derive/eea.js';
import type { Rule } from '../rule.js';

export const onwardTransferOpen: Rule = {
  id: 'onward-transfer-open',
  severity: 'warning',
  answers: 'compliance',
  source: 'GDPR art. 44, 28(3)(a); EDPB Recommendations 01/2020 step 1; EDPB Opinion 22/2024',
  evaluate: (context, { roles }) => {
    const contractors = new Map(
      chainLinks(context, roles).flatMap(({ engagement }) =>
        engagement.subprocessors
          ? [[`${engagement.contractor} ${engagement.subprocessors.list}`, engagement] as const]
          : [],
      ),
    );
    return [...contractors.values()].flatMap((engagement) => {
      const id = engagement.subprocessors?.list ?? '';
      const list = context.world('subprocessors', id);
      if (!list) return [];
      const known = knownEntries(editionsSeen(context, list.editions));
      const countries = new Set(known.flatMap(({ entry }) => entry.country ?? []));
      return [...countries]
        .filter((country) => isThirdCountry(country) && !covered(context, engagement.contractor, country))
        .sort()
        .flatMap((country) => {
          const there = known.filter(({ entry }) => entry.country === country);
          const edition = there.map((one) => one.edition).sort((a, b) => (a.date < b.date ? 1 : -1))[0];
          if (!edition) return [];
          return [
            {
              refs: [engagement.id, id] as const,
              aspect: country,
              field: 'subprocessors',
              message: message('rule.onward-transfer-open.message', {
                contractor: nameOf(context, engagement.contractor),
                names: there
                  .map(({ entry }) => entry.name)
                  .sort()
                  .join(', '),
                country,
                title: list.title,
                edition: editionName(edition.id),
              }),
              fix: message('rule.onward-transfer-open.fix'),
              since: edition.date,
            },
          ];
        });
    });
  },
};

const covered = (context: Context, exporter: string, country: string): boolean =>
  context
    .of('transfer')
    .some((t) => t.country === country && (t.exporter === exporter || t.mode === 'onward'));
