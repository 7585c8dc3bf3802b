import { message } from '@risikobilde/words/message';
import { recordOf } from '../context.js';
import { againstProfile } from '../derive/supplier-profile.js';
import { nameOf } from '../derive/names.js';
import { countryName } from '../model/country-name.js';
import { plain } from '../reason.js';
import type { RawFinding, Rule } from '../rule.js';

export const supplierProfileDiffers: Rule = {
  id: 'supplier-profile-differs',
  severity: 'warning',
  answers: 'reasons',
  source: 'GDPR art. 28(1), 44, 46',
  evaluate: (context) =>
    context.of('party').flatMap((party): RawFinding[] => {
      const profile = context.world('supplierProfile', party.profile?.of ?? '');
      if (profile === undefined) return [];
      const partyOf = (id: string) => recordOf(context, 'party', id);
      return againstProfile({ entries: [profile] }, party, partyOf)
        .filter(({ field, state }) => state === 'other' || (state === 'onlyProfile' && field === 'parent'))
        .map(({ field, says, cite }) => ({
          refs: [party.id],
          aspect: field,
          field,
          message: message(`rule.supplier-profile-differs.${field}`, {
            party: nameOf(context, party.id),
            says:
              field === 'country'
                ? countryName(says)
                : (context.world('adequacy', says)?.name ?? plain(says)),
            read: plain(cite.title),
          }),
          fix: message('rule.supplier-profile-differs.fix'),
        }));
    }),
};
