import {
  contractorsOf,
  isThirdCountry,
  isUnchecked,
  reachOf,
  type SupplierProfile,
  unknownTopics,
} from '@risikobilde/core';
import { formatDay, formatList } from '@risikobilde/words';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { DataTable } from '../../../shared/components/data-table.js';
import { NewPanel } from '../../../shared/components/edit-panel/new-panel.js';
import { PageHead } from '../../../shared/components/page-head.js';
import { Panel } from '../../../shared/components/panel.js';
import { useIsLocked } from '../../../shared/components/provenance/record-frame.js';
import { FactSource } from '../../../shared/components/supplier-profile/profile-facts.js';
import { useFieldWords, useViewpoint } from '../../../shared/components/use-field-words.js';
import { ViewAct } from '../../../shared/components/view-act/view-act.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';
import { SubprocessorEditions } from './subprocessor-editions.js';
import { TermsMatrix } from './terms-matrix.js';
import { UseProfileForm } from './use-profile-form.js';
import './profiles.css';

type Props = { readonly profile: SupplierProfile };
type Fact = SupplierProfile['entities'][number];

/** A supplier in public: who it is, where, on which terms, what it promises with its exceptions, and what was not found. */
export const ProfilePage = ({ profile }: Props) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const [isUsed, setUsed] = useState(false);
  const isLocked = useIsLocked();
  const unknown = unknownTopics(profile);
  return (
    <div className="profile">
      {!isLocked && (
        <ViewAct>
          <button type="button" className="act-button" onClick={() => setUsed(true)}>
            {t('profile.use')}
          </button>
        </ViewAct>
      )}
      <p className="profile-path">
        <Link className="ds-link" to="." search hash="profiles">
          {t('suppliers.tabs.profiles')}
        </Link>{' '}
        / {profile.supplier}
      </p>
      <PageHead title={useHead(profile)} lead={useLead(profile)} />
      <div className="profile-columns">
        <div>
          <Entities profile={profile} />
          <Topic title={t('profile.topics.regions')} isKnown={profile.regions.length > 0}>
            <Regions profile={profile} />
          </Topic>
          <Topic title={t('profile.termsByEdition')} isKnown={profile.terms.length > 0}>
            {profile.terms.map((id) => (
              <TermsMatrix key={id} terms={id} />
            ))}
          </Topic>
          <Topic title={t('profile.topics.commitments')} isKnown={profile.commitments.length > 0}>
            <ul className="profile-list">
              {profile.commitments.map((one) => (
                <li key={one.id}>
                  {text(one.text)}. <FactSource fact={one} />
                  {one.exceptions.length > 0 && (
                    <>
                      <p className="subtle">{t('profile.exceptions')}</p>
                      <Facts facts={one.exceptions} />
                    </>
                  )}
                </li>
              ))}
            </ul>
          </Topic>
        </div>
        <div>
          <Topic title={t('profile.topics.notice')} isKnown={profile.notice.length > 0}>
            <ul className="profile-list">
              {profile.notice.map((one) => (
                <li key={text(one.of)}>
                  {text(one.of)}
                  {one.months !== undefined && `: ${t('profile.months', { n: one.months })}`}
                  {one.days !== undefined && `: ${t('profile.days', { n: one.days })}`}.{' '}
                  {one.mayEnd && `${text(one.mayEnd)}. `}
                  <FactSource fact={one} />
                </li>
              ))}
            </ul>
          </Topic>
          <Topic title={t('profile.subprocessorsByEdition')} isKnown={profile.subprocessors.length > 0}>
            {profile.subprocessors.map((id) => (
              <SubprocessorEditions key={id} list={id} />
            ))}
          </Topic>
          <Topic title={t('profile.topics.transfers')} isKnown={profile.transfers.length > 0}>
            <Facts facts={profile.transfers.map(({ name, ...one }) => ({ ...one, text: name }))} />
          </Topic>
          <Topic title={t('profile.topics.requests')} isKnown={profile.requests.length > 0}>
            <Facts facts={profile.requests} />
          </Topic>
          <Topic title={t('profile.topics.incidents')} isKnown={profile.incidents.length > 0}>
            <Dated facts={profile.incidents} />
          </Topic>
          <Panel title={t('profile.none')}>
            {profile.notFound.length === 0 && unknown.length === 0 ? (
              <p>{t('profile.nothingMissing')}</p>
            ) : (
              <NotFound profile={profile} />
            )}
          </Panel>
        </div>
      </div>
      {isUsed && (
        <NewPanel title={t('profile.use')} kind={profile.supplier} onClose={() => setUsed(false)}>
          <UseProfileForm profile={profile} />
        </NewPanel>
      )}
    </div>
  );
};

/** Whose law may reach what the company holds: never that nobody’s may, where the owner is not known. */
const useHead = (profile: SupplierProfile): string => {
  const { t, language } = useWords();
  const words = useFieldWords();
  const view = useViewpoint();
  const [first] = contractorsOf(profile);
  if (first === undefined) return profile.supplier;
  const { countries, isOwnerKnown, isWhole } = reachOf(profile, first.id);
  const outside = countries.filter((country) => isThirdCountry(view, country));
  const name = profile.supplier;
  if (outside.length > 0)
    return t('profile.headOutside', { name, countries: formatList(outside.map(words.country), language) });
  return t(isOwnerKnown && isWhole ? 'profile.headInside' : 'profile.headUnknown', { name });
};

const useLead = (profile: SupplierProfile): string => {
  const { t } = useWords();
  const facts = factsIn(profile);
  return t('profile.pageLead', {
    n: unknownTopics(profile).length,
    facts: facts.length,
    unchecked: facts.filter(({ verification }) => isUnchecked(verification)).length,
  });
};

/** Every fact of a profile, however deep. */
const factsIn = (value: unknown): readonly Pick<Fact, 'verification'>[] =>
  typeof value !== 'object' || value === null
    ? []
    : [
        // What has a mark is a fact.
        ...('verification' in value ? [value as Pick<Fact, 'verification'>] : []),
        ...Object.values(value).flatMap(factsIn),
      ];

type TopicProps = { readonly title: string; readonly isKnown: boolean; readonly children: ReactNode };

const Topic = ({ title, isKnown, children }: TopicProps) => {
  const { t } = useWords();
  return <Panel title={title}>{isKnown ? children : <p className="subtle">{t('profile.none')}</p>}</Panel>;
};

const Entities = ({ profile }: Props) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const words = useFieldWords();
  const nameOf = (id: string | undefined) => profile.entities.find((one) => one.id === id)?.name;
  return (
    <Panel title={t('profile.topics.entities')}>
      <DataTable
        label={t('profile.topics.entities')}
        columns={[
          t('profile.entity'),
          t('field.party.country'),
          t('field.party.parent'),
          t('profile.topics.certifications'),
        ]}
        rows={profile.entities.map((entity) => ({
          key: entity.id,
          cells: [
            <span key="name">
              {entity.name}
              {entity.text && <span className="subtle profile-about">{text(entity.text)}.</span>}
              <FactSource fact={entity} />
            </span>,
            entity.country === undefined ? t('profile.none') : words.country(entity.country),
            entity.owner ? (
              <span key="owner">
                {nameOf(entity.owner.entity)} <FactSource fact={entity.owner} />
              </span>
            ) : (
              t('profile.none')
            ),
            <Certifications key="certifications" profile={profile} of={entity.id} />,
          ],
        }))}
      />
    </Panel>
  );
};

const Certifications = ({ profile, of }: Props & { readonly of: string }) => {
  const { t } = useWords();
  const { text, world } = useWorkbench();
  const all = profile.certifications.filter((one) => one.of === of);
  if (all.length === 0) return t('profile.none');
  const nameOf = (id: string) => {
    const found = world.entries.find((one) => one.id === id);
    return found?.kind === 'adequacy' ? text(found.name) : id;
  };
  return (
    <ul className="profile-list">
      {all.map((one) => (
        <li key={one.scheme ?? one.name}>
          {one.scheme === undefined ? one.name : nameOf(one.scheme)}: {t(`profile.status.${one.status}`)}
          {one.on && `, ${t('profile.seenOn', { on: one.on })}`}. {one.text && `${text(one.text)}. `}
          <FactSource fact={one} />
        </li>
      ))}
    </ul>
  );
};

const Regions = ({ profile }: Props) => {
  const { text } = useWorkbench();
  const words = useFieldWords();
  return (
    <ul className="profile-list">
      {profile.regions.map((region) => (
        <li key={region.id}>
          {words.country(region.country)}
          {region.name !== undefined && `: ${region.name}`}. {region.services && `${text(region.services)}. `}
          <FactSource fact={region} />
        </li>
      ))}
    </ul>
  );
};

type Told = Pick<Fact, 'cite' | 'verification'> & {
  readonly text: SupplierProfile['incidents'][number]['text'];
};

const Facts = ({ facts }: { readonly facts: readonly Told[] }) => {
  const { text } = useWorkbench();
  return (
    <ul className="profile-list">
      {facts.map((one) => (
        <li key={text(one.text)}>
          {text(one.text)}. <FactSource fact={one} />
        </li>
      ))}
    </ul>
  );
};

/** What has happened by the day of the page, the newest first. */
const Dated = ({ facts }: { readonly facts: SupplierProfile['incidents'] }) => {
  const { text, asOf, language } = useWorkbench();
  return (
    <ul className="profile-list">
      {facts
        .filter(({ date }) => date <= asOf)
        .toSorted((a, b) => (a.date < b.date ? 1 : -1))
        .map((one) => (
          <li key={text(one.text)}>
            <strong>{one.precision === 'day' ? formatDay(one.date, language) : one.date.slice(0, 7)}</strong>{' '}
            {text(one.text)}. <FactSource fact={one} />
          </li>
        ))}
    </ul>
  );
};

const NotFound = ({ profile }: Props) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const said = new Set(profile.notFound.map(({ about }) => about));
  return (
    <ul className="profile-list">
      {profile.notFound.map((one) => (
        <li key={text(one.text)}>
          <strong>{t(`profile.topics.${one.about}`)}:</strong> {text(one.text)}.{' '}
          <span className="subtle">{t('profile.lookedOn', { on: one.asOf })}</span>
        </li>
      ))}
      {unknownTopics(profile)
        .filter((topic) => !said.has(topic))
        .map((topic) => (
          <li key={topic}>
            <strong>{t(`profile.topics.${topic}`)}:</strong> {t('profile.none')}
          </li>
        ))}
    </ul>
  );
};
