import {
  authorityName,
  citedLaw,
  countryEntry,
  isThirdCountry,
  unknownCountry,
  type WorldEntryOf,
} from '@risikobilde/core';
import type { Sayable } from '@risikobilde/words';
import type { ReactNode } from 'react';
import { useCoreContext, useFieldWords } from '../../../shared/components/use-field-words.js';
import { VerificationMark } from '../../../shared/components/verification-mark/verification-mark.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';

type Country = WorldEntryOf<'country'>;

/** What is held on the country that is chosen, what was looked for and not found, and that it is outside the EEA where it is. */
export const CountryBrings = ({ code }: { readonly code: string }) => {
  const { t } = useWords();
  const words = useFieldWords();
  const context = useCoreContext();
  if (code === unknownCountry) return null;
  const held = countryEntry(context, code);
  // Seen from nowhere: whoever is chosen is in no country yet.
  const isOutside = isThirdCountry({ entries: context.entries, days: context, home: unknownCountry }, code);
  return (
    <section className="path-country" aria-labelledby="country-brings">
      <h2 id="country-brings">{t('path.country.brings', { country: words.country(code) })}</h2>
      {isOutside && <p>{t('path.country.outside', { country: words.country(code) })}</p>}
      {held === undefined ? (
        <p>{t('path.country.nothing', { country: words.country(code) })}</p>
      ) : (
        <Held held={held} isOutside={isOutside} />
      )}
    </section>
  );
};

const Held = ({ held, isOutside }: { readonly held: Country; readonly isOutside: boolean }) => {
  const { t, say } = useWords();
  const { asOf, world } = useWorkbench();
  const context = useCoreContext();
  const { authority, nationalId, organisationNumber, dpiaList, cloud, threats, courts, unknown } = held;
  const age = isOutside
    ? undefined
    : held.consentAges.find(
        ({ from, seen, until }) => (from ?? seen ?? '') <= asOf && (until === undefined || asOf < until),
      );
  const reports = world.entries.filter((entry) => entry.kind === 'series' && threats.includes(entry.id));
  return (
    <>
      <ul>
        {authority && (
          <Item about={t('country.topic.authority')} mark={authority.verification}>
            <a className="ds-link" href={authority.contact ?? authority.web} target="_blank" rel="noreferrer">
              {say(authorityName(authority))}
            </a>
          </Item>
        )}
        {held.acts.map(({ about, law, text, verification }) => (
          <Item key={about} about={t(`country.topic.${about}`)} mark={verification}>
            {say(citedLaw(context, law))}
            {text && `. ${say(text)}`}
          </Item>
        ))}
        {nationalId && (
          <Item about={nationalId.name} mark={nationalId.verification}>
            {say(nationalId.text)} ({say(citedLaw(context, nationalId.law))})
          </Item>
        )}
        {organisationNumber && (
          <Item about={organisationNumber.name} mark={organisationNumber.verification}>
            {say(organisationNumber.looksLike)}
          </Item>
        )}
        {age && (
          <Item about={t('country.topic.consentAge')} mark={age.verification}>
            {t('path.country.age', { age: age.age })} ({say(citedLaw(context, age.law))})
          </Item>
        )}
        {dpiaList && (
          <Item about={t('country.topic.dpiaList')} mark={dpiaList.verification}>
            {say(dpiaList.text)}
          </Item>
        )}
        <Named about={t('country.topic.cloud')} all={cloud} />
        <Named about={t('country.topic.courts')} all={courts} />
        {reports.map((one) => (
          <Item key={one.id} about={t('country.topic.threats')}>
            {say(one.kind === 'series' ? one.title : { und: one.id })}
          </Item>
        ))}
      </ul>
      {unknown.length > 0 && (
        <>
          <h3>{t('path.country.unknown')}</h3>
          <ul>
            {unknown.map(({ about, seen, text }) => (
              <Item key={about} about={t(`country.topic.${about}`)}>
                {text === undefined ? t('path.country.notFound', { date: seen }) : say(text)}
              </Item>
            ))}
          </ul>
        </>
      )}
    </>
  );
};

type ItemProps = {
  readonly about: string;
  readonly mark?: Country['acts'][number]['verification'];
  readonly children: ReactNode;
};

const Item = ({ about, mark, children }: ItemProps) => (
  <li>
    <strong>{about}:</strong> {children} {mark && <VerificationMark verification={mark} />}
  </li>
);

type Named = { readonly name: Sayable; readonly verification: Country['acts'][number]['verification'] };

const Named = ({ about, all }: { readonly about: string; readonly all: readonly Named[] }) => {
  const { say } = useWords();
  return all.map(({ name, verification }) => (
    <Item key={say(name)} about={about} mark={verification}>
      {say(name)}
    </Item>
  ));
};
