import { Button } from '@digdir/designsystemet-react';
import { groundFrom, instrumentsFor, profileOfParty, type RecordOf } from '@risikobilde/core';
import { useIsLocked } from '../../../shared/components/provenance/record-frame.js';
import { FactSource } from '../../../shared/components/supplier-profile/profile-facts.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';

/** The instruments that the profile of the importer names: one is a ground when somebody has looked in the contract and takes it. */
export const InstrumentOffers = ({ transfer }: { readonly transfer: RecordOf<'transfer'> }) => {
  const { t } = useWords();
  const { world, record, edit, text } = useWorkbench();
  const isLocked = useIsLocked();
  const importer = record(transfer.importer);
  const found = importer?.kind === 'party' ? profileOfParty(world, importer) : undefined;
  const offered = found ? instrumentsFor(found.profile, found.entity.id, transfer.grounds) : [];
  if (isLocked || found === undefined || offered.length === 0) return null;
  return (
    <div className="profile-facts">
      <p>{t('profile.instruments', { name: found.profile.supplier })}</p>
      <ul>
        {offered.map((one) => (
          <li key={one.id}>
            {text(one.name)} <FactSource fact={one} />{' '}
            <Button
              variant="tertiary"
              data-size="sm"
              aria-label={t('profile.takeGround', { name: one.name })}
              onClick={() =>
                edit([{ record: transfer.id, set: { grounds: [...transfer.grounds, groundFrom(one)] } }])
              }
            >
              {t('common.add')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
};
