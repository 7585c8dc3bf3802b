import { GlobeIcon } from '@navikt/aksel-icons';
import { isThirdCountry, unknownCountry } from '@risikobilde/core';
import { useMemo } from 'react';
import { RecordLink } from '../../../shared/components/record-link/record-link.js';
import { useNames } from '../../../shared/components/record-link/use-names.js';
import { looks } from '../../../shared/components/standing-tag/looks.js';
import { useFieldWords, useViewpoint } from '../../../shared/components/use-field-words.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';
import { chainOfService, type ChainStep } from './chain-of-service.js';
import './chain-strip.css';

/** The chain of the service's own activities, and what it says in a sentence; unknown until a relation is known. */
export const useChain = () => {
  const { t } = useWords();
  const { evaluation, of, provenance, record } = useWorkbench();
  const view = useViewpoint();
  const steps = useMemo(() => {
    const activities = of('activity').flatMap(({ id }) => (provenance(id).from === 'own' ? [id] : []));
    const { roles, transfers } = evaluation;
    return chainOfService({ activities, roles, transfers, engagements: of('engagement') });
  }, [of, provenance, evaluation]);
  const parties = steps.flat();
  const countryOf = (id: string): string | undefined => {
    const party = record(id);
    return party?.kind === 'party' ? party.country : undefined;
  };
  const outside = parties.filter(({ party, countries }) =>
    [countryOf(party) ?? unknownCountry, ...countries].some(
      (one) => one !== unknownCountry && isThirdCountry(view, one),
    ),
  ).length;
  const unknown = parties.filter(({ party }) => countryOf(party) === unknownCountry).length;
  const isKnown = steps.length > 1;
  const says = isKnown
    ? [
        t('chainStrip.outside', { n: outside }),
        ...(unknown > 0 ? [t('chainStrip.unknown', { n: unknown })] : []),
      ].join(' ')
    : `${t('chainStrip.notKnown')}.`;
  return { steps, isKnown, countryOf, says };
};

/** Who processes for the service, with the platform in it. */
export const ChainStrip = () => {
  const { t } = useWords();
  const { steps, isKnown, countryOf, says } = useChain();
  return (
    <section className="chain-strip" aria-labelledby="chain-strip-title">
      <div className="chain-strip-head">
        <h2 id="chain-strip-title">{t('chainStrip.title')}</h2>
        <p className="subtle">{says}</p>
      </div>
      <ol>
        {steps.map((step, index) => (
          <li key={step[0]?.party} className={index === 0 ? 'first' : undefined}>
            {index > 0 && <LinkTo step={step} />}
            <div className="chain-strip-boxes">
              {step.map((one) => (
                <Box key={one.party} step={one} country={countryOf(one.party)} />
              ))}
            </div>
          </li>
        ))}
        {!isKnown && (
          <li>
            <span className="chain-strip-link" aria-hidden="true">
              <i className="unknown" />
            </span>
            <div className="chain-strip-boxes">
              <div className="chain-strip-box unknown">
                <strong>{t('chainStrip.notKnown')}</strong>
                <span>{t('chainStrip.toKnow')}</span>
              </div>
            </div>
          </li>
        )}
      </ol>
    </section>
  );
};

const Box = ({ step, country }: { readonly step: ChainStep; readonly country: string | undefined }) => {
  const { t } = useWords();
  const nameOf = useNames();
  const words = useFieldWords();
  const view = useViewpoint();
  const { party, role, countries } = step;
  const isKnown = country !== undefined && country !== unknownCountry;
  const places = [
    ...new Set([...(isKnown ? [country] : []), ...countries.filter((one) => one !== unknownCountry)]),
  ];
  const isOutside = isKnown && isThirdCountry(view, country);
  return (
    <div className="chain-strip-box">
      <strong>
        <RecordLink record={party}>{nameOf(party)}</RecordLink>
      </strong>
      <span>{words.role(role)}</span>
      <span className="chain-strip-place">
        <GlobeIcon aria-hidden fontSize="1rem" />
        {places.length === 0 ? t('chainStrip.noCountry') : places.map(words.country).join(', ')}
        {isOutside && `, ${t('chainStrip.isOutside')}`}
      </span>
    </div>
  );
};

/** Between two steps: the agreement, and what a transfer leans on. */
const LinkTo = ({ step }: { readonly step: readonly ChainStep[] }) => {
  const { t } = useWords();
  const words = useFieldWords();
  const ground = step.find((one) => one.ground !== undefined)?.ground;
  const look = ground && looks[ground.standing];
  return (
    <span
      className="chain-strip-link"
      {...(ground && ground.standing !== 'supported' && { 'data-color': look?.color })}
    >
      <span>{ground ? words.result(`ground.${ground.type}`) : t('chainStrip.agreement')}</span>
      <i />
      {ground && look && !ground.isWithout && (
        <span>
          <look.Icon aria-hidden fontSize="1rem" /> {t(`standing.${ground.standing}`).toLowerCase()}
        </span>
      )}
    </span>
  );
};
