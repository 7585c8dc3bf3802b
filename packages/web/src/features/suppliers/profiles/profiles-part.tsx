import {
  contractorsOf,
  isThirdCountry,
  profilesOf,
  reachOf,
  type SupplierProfile,
  unknownTopics,
} from '@risikobilde/core';
import { formatList } from '@risikobilde/words';
import { Link, useLocation } from '@tanstack/react-router';
import { DataTable } from '../../../shared/components/data-table.js';
import { PageHead } from '../../../shared/components/page-head.js';
import { useFieldWords, useViewpoint } from '../../../shared/components/use-field-words.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';
import { ProfilePage } from './profile-page.js';

/** The profiles of suppliers, and one of them in full where the address names it. */
export const ProfilesPart = () => {
  const { world } = useWorkbench();
  const { hash } = useLocation();
  const profiles = profilesOf(world);
  const opened = profiles.find(({ id }) => id === hash);
  return opened ? <ProfilePage key={opened.id} profile={opened} /> : <List profiles={profiles} />;
};

const List = ({ profiles }: { readonly profiles: readonly SupplierProfile[] }) => {
  const { t, language } = useWords();
  const { of } = useWorkbench();
  const words = useFieldWords();
  const view = useViewpoint();
  // A company that was written in by hand is known by its name.
  const names = new Set(of('party').flatMap((party) => Object.values(party.name)));
  const used = new Set([
    ...of('party').flatMap(({ profile }) => profile?.of ?? []),
    ...profiles.flatMap(({ id, entities }) => (entities.some(({ name }) => names.has(name)) ? [id] : [])),
  ]);
  const list = (all: readonly string[]) => formatList([...new Set(all)], language);
  const outside = (profile: SupplierProfile) =>
    contractorsOf(profile)
      .flatMap(({ id }) => reachOf(profile, id).countries)
      .filter((country) => isThirdCountry(view, country));
  return (
    <>
      <PageHead
        title={t('profile.answer', { n: profiles.length, used: used.size })}
        lead={t('profile.lead')}
      />
      <DataTable
        label={t('suppliers.tabs.profiles')}
        columns={[
          t('suppliers.supplier'),
          t('profile.topics.entities'),
          t('suppliers.outside'),
          t('profile.topics.regions'),
          t('profile.none'),
          t('profile.usedHere'),
        ]}
        rows={profiles.map((profile) => ({
          key: profile.id,
          cells: [
            <Link key="to" className="ds-link" to="." search hash={profile.id}>
              {profile.supplier}
            </Link>,
            list(profile.entities.map(({ name }) => name)),
            list(outside(profile).map(words.country)) || '–',
            list(profile.regions.map(({ country }) => words.country(country))) || t('profile.none'),
            t('profile.nOf', { n: unknownTopics(profile).length }),
            used.has(profile.id) ? t('answer.yes') : t('answer.no'),
          ],
        }))}
      />
    </>
  );
};
