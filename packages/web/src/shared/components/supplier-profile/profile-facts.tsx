import { entityChain, type ProfileEntity, type SupplierProfile, unknownTopics } from '@risikobilde/core';
import type { ReactNode } from 'react';
import { useWorkbench } from '../../data/context.js';
import { useWords } from '../../words.js';
import { CiteLink } from '../cite-link.js';
import { useFieldWords } from '../use-field-words.js';
import { VerificationMark } from '../verification-mark/verification-mark.js';
import './supplier-profile.css';

type Fact = Pick<ProfileEntity, 'cite' | 'verification'>;

/** Where a fact of a profile was read, and how sure it is. */
export const FactSource = ({ fact }: { readonly fact: Fact }) => (
  <span className="fact-source">
    <VerificationMark verification={fact.verification} /> <CiteLink cite={fact.cite} />
  </span>
);

type Props = { readonly profile: SupplierProfile; readonly entity: ProfileEntity };

/** What the profile of a supplier fills in of a company, each with where it was read, and what it does not know. */
export const ProfileFacts = ({ profile, entity }: Props) => {
  const { t } = useWords();
  const { text, world } = useWorkbench();
  const words = useFieldWords();
  const chain = entityChain(profile, entity.id);
  const schemeOf = (id: string) => {
    const found = world.entries.find((one) => one.id === id);
    return found?.kind === 'adequacy' ? text(found.name) : id;
  };
  const certified = profile.certifications.filter(
    ({ of, status }) => status === 'certified' && chain.some(({ id }) => id === of),
  );
  const terms = profile.terms.flatMap((id) => {
    const found = world.entries.find((one) => one.id === id);
    const edition = found?.kind === 'terms' ? found.editions.at(-1) : undefined;
    return found?.kind === 'terms' && edition ? [{ title: text(found.title), edition }] : [];
  });
  const missing: readonly string[] = [
    ...(entity.country === undefined ? [words.field('party.country')] : []),
    ...(entity.owner === undefined ? [words.field('party.parent')] : []),
    ...unknownTopics(profile).map((topic) => t(`profile.topics.${topic}`)),
  ];
  return (
    <div className="profile-facts">
      <p>
        <strong>{t('profile.from', { name: profile.supplier })}</strong>
      </p>
      <dl className="facts">
        {entity.country !== undefined && (
          <Row name={words.field('party.country')} fact={entity}>
            {words.country(entity.country)}
          </Row>
        )}
        {chain.slice(1).map((owner, n) => (
          <Row key={owner.id} name={words.field('party.parent')} fact={chain[n]?.owner ?? owner}>
            {owner.name}
            {owner.country !== undefined && ` (${words.country(owner.country)})`}
          </Row>
        ))}
        {certified.map((one) => (
          <Row key={`${one.of} ${one.scheme}`} name={t('profile.topics.certifications')} fact={one}>
            {one.scheme === undefined ? one.name : schemeOf(one.scheme)}
            {one.on && `, ${t('profile.seenOn', { on: one.on })}`}
          </Row>
        ))}
        {terms.map(({ title, edition }) => (
          <Row key={title} name={words.field('engagement.terms')} fact={edition}>
            {title}, {edition.id}
          </Row>
        ))}
      </dl>
      {missing.length > 0 && (
        <p className="subtle">
          {t('profile.asked')} {missing.join(', ')}.
        </p>
      )}
    </div>
  );
};

type RowProps = { readonly name: string; readonly fact: Fact; readonly children: ReactNode };

const Row = ({ name, fact, children }: RowProps) => (
  <>
    <dt>{name}</dt>
    <dd>
      {children} <FactSource fact={fact} />
    </dd>
  </>
);
