import { Button } from '@digdir/designsystemet-react';
import { inEveryLanguage, profileOfParty, type RecordOf } from '@risikobilde/core';
import { useState } from 'react';
import { useIsLocked } from '../../../shared/components/provenance/record-frame.js';
import { FactSource } from '../../../shared/components/supplier-profile/profile-facts.js';
import { useFieldWords } from '../../../shared/components/use-field-words.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';

const placeKinds = ['storage', 'processing', 'access'] as const;

/** The places that the profile of the contractor names: those of the engagement with where they were read, the others to take. */
export const PlaceOffers = ({ engagement }: { readonly engagement: RecordOf<'engagement'> }) => {
  const { t } = useWords();
  const { world, record, edit } = useWorkbench();
  const words = useFieldWords();
  const isLocked = useIsLocked();
  const [asked, ask] = useState<string>();
  const contractor = record(engagement.contractor);
  const found = contractor?.kind === 'party' ? profileOfParty(world, contractor) : undefined;
  if (found === undefined || found.profile.regions.length === 0) return null;
  const nameOf = ({ name, country }: (typeof regions)[number]) =>
    name === undefined ? words.country(country) : `${name} (${words.country(country)})`;
  const { regions } = found.profile;
  const isTaken = ({ name, country }: (typeof regions)[number]) =>
    engagement.places.some(
      (place) =>
        place.country === country && (name === undefined || Object.values(place.text ?? {}).includes(name)),
    );
  return (
    <div className="profile-facts">
      <p>{t('profile.places', { name: found.profile.supplier })}</p>
      <ul>
        {regions.map((region) => (
          <li key={region.id}>
            {nameOf(region)} <FactSource fact={region} />{' '}
            {isTaken(region) ? (
              <span className="subtle">{t('profile.taken')}</span>
            ) : (
              !isLocked &&
              (asked === region.id ? (
                // What happens there is the customer’s to say.
                placeKinds.map((what) => (
                  <Button
                    key={what}
                    variant="secondary"
                    data-size="sm"
                    onClick={() => {
                      const { name, country } = region;
                      const text = name !== undefined && { text: inEveryLanguage(name) };
                      edit([
                        {
                          record: engagement.id,
                          set: { places: [...engagement.places, { country, what, ...text }] },
                        },
                      ]);
                      ask(undefined);
                    }}
                  >
                    {words.value('engagement.places.what', what)}
                  </Button>
                ))
              ) : (
                <Button
                  variant="tertiary"
                  data-size="sm"
                  aria-label={t('profile.takePlace', { name: nameOf(region) })}
                  onClick={() => ask(region.id)}
                >
                  {t('common.add')}
                </Button>
              ))
            )}
          </li>
        ))}
      </ul>
    </div>
  );
};
