import { Button } from '@digdir/designsystemet-react';
import {
  againstProfile,
  type AgainstProfile,
  partyFrom,
  profileOfParty,
  profilesOf,
  type RecordOf,
  unknownCountry,
} from '@risikobilde/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIsLocked } from '../../../shared/components/provenance/record-frame.js';
import { FactSource } from '../../../shared/components/supplier-profile/profile-facts.js';
import { useFieldWords } from '../../../shared/components/use-field-words.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';

type Party = RecordOf<'party'>;

/** Below the fields of a party: what of it is as its profile says, where that was read, and what the profile says otherwise. */
export const useProfileNotes = (
  party: Party,
): Partial<Record<AgainstProfile['field'] | 'name', ReactNode>> => {
  const { t } = useWords();
  const { world, record, text } = useWorkbench();
  const words = useFieldWords();
  const found = profileOfParty(world, party);
  if (found === undefined) return { name: <ProfileOffer party={party} /> };
  const partyOf = (id: string) => {
    const one = record(id);
    return one?.kind === 'party' ? one : undefined;
  };
  const saidOf = ({ field, says }: AgainstProfile): string => {
    if (field === 'country') return words.country(says);
    const scheme = world.entries.find(({ id }) => id === says);
    return scheme?.kind === 'adequacy' ? text(scheme.name) : says;
  };
  const note = (one: AgainstProfile) => (
    <p key={one.says} className="subtle">
      {one.state === 'same' ? t('profile.same') : t('profile.otherwise', { says: saidOf(one) })}{' '}
      <FactSource fact={one} />
    </p>
  );
  const all = againstProfile(world, party, partyOf);
  const notesOf = (field: AgainstProfile['field']) => all.filter((one) => one.field === field).map(note);
  return {
    name: (
      <p className="subtle">
        <Link className="ds-link" to="." search hash={found.profile.id}>
          {t('profile.to', { name: found.profile.supplier })}
        </Link>
      </p>
    ),
    country: notesOf('country'),
    parent: notesOf('parent'),
    certifications: notesOf('certifications'),
  };
};

/** A company that was written in by hand and has the name of one in a profile: what is missing of it may be taken from there. */
const ProfileOffer = ({ party }: { readonly party: Party }) => {
  const { t } = useWords();
  const { world, edit } = useWorkbench();
  const isLocked = useIsLocked();
  const names = Object.values(party.name);
  const [match] = profilesOf(world).flatMap((profile) =>
    profile.entities.flatMap((entity) => (names.includes(entity.name) ? [{ profile, entity }] : [])),
  );
  if (isLocked || match === undefined) return null;
  const { country, certifications, profile } = partyFrom(match.profile, match.entity);
  const isBare = party.certifications === undefined || party.certifications.length === 0;
  return (
    <Button
      variant="tertiary"
      data-size="sm"
      onClick={() =>
        edit([
          {
            record: party.id,
            set: {
              profile,
              // What somebody has written stands; where the profile says otherwise, that is shown.
              ...(party.country === unknownCountry && country !== undefined && { country }),
              ...(isBare && certifications && { certifications }),
            },
          },
        ])
      }
    >
      {t('profile.link', { name: match.profile.supplier })}
    </Button>
  );
};
