import { Details, Heading, Paragraph, Table } from '@digdir/designsystemet-react';
import type { RiskResult } from '@risikobilde/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTexts } from '../../app/language.js';
import { keepCommon } from '../../app/search-params.js';
import { ExplainButton } from '../../components/explain/explain-button.js';
import { useNames } from '../../components/record-link/use-names.js';
import { useWorkbench } from '../../data/context.js';
import { BandCounts } from './band-counts.js';
import { countBands } from './count-bands.js';
import { overviewTexts } from './texts.js';

const states = ['initial', 'current', 'planned'] as const;
const stateTexts = { initial: 'before', current: 'now', planned: 'planned' } as const;

/** The risk picture of one alternative: how many scenarios fall in each band before measures, now and as planned. */
export const RiskInShort = () => {
  const t = useTexts(overviewTexts);
  const { evaluation, of, world, id, text } = useWorkbench();
  const nameOf = useNames();
  const [head] = of('assessment');
  const alternatives = head?.alternatives ?? [];
  const chosen = alternatives.find((a) => a.role === 'chosen') ?? alternatives[0];
  const [selected, select] = useState<string>();
  const alternative = alternatives.find((a) => a.id === selected) ?? chosen;
  const scale = world.entries.find((entry) => entry.kind === 'scale' && entry.id === head?.scale);
  const bands = scale?.kind === 'scale' ? scale.bands : [];
  const risks = evaluation.risks.filter((risk) => risk.alternative === alternative?.id);
  const bandName = (band: string) => {
    const found = bands.find((b) => b.id === band);
    return found ? text(found.name) : band;
  };
  const inWords = countBands(risks, 'current', bands)
    .filter(({ count }) => count > 0)
    .map(({ band, count }) => `${count} ${bandName(band).toLowerCase()}`)
    .join(', ');
  return (
    <section className="panel" aria-labelledby="risk-in-short">
      <div className="overview-panel-head">
        <Heading level={2} data-size="xs" id="risk-in-short">
          {t('risk')}
        </Heading>
        <label className="shell-field">
          <span>{t('alternative')}</span>
          <select value={alternative?.id ?? ''} onChange={(event) => select(event.target.value)}>
            {alternatives.map((a) => (
              <option key={a.id} value={a.id}>
                {text(a.name)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {risks.length === 0 || !alternative ? (
        <Paragraph>{t('noRisk')}</Paragraph>
      ) : (
        <>
          <Paragraph>
            {t('riskSentence', { name: text(alternative.name), n: risks.length, bands: inWords })}
          </Paragraph>
          <BandCounts
            bands={bands}
            rows={states.map((state) => ({
              name: t(stateTexts[state]),
              counts: countBands(risks, state, bands),
            }))}
          />
          <Details className="overview-details">
            <Details.Summary>{t('perScenario')}</Details.Summary>
            <Details.Content>
              <ScenarioTable risks={risks} bandName={bandName} nameOf={nameOf} />
            </Details.Content>
          </Details>
        </>
      )}
      <Link className="ds-link" to="/a/$id/risiko" params={{ id }} search={keepCommon}>
        {t('toRisk')}
      </Link>
    </section>
  );
};

type TableProps = {
  readonly risks: readonly RiskResult[];
  readonly bandName: (band: string) => string;
  readonly nameOf: (id: string) => string;
};

const ScenarioTable = ({ risks, bandName, nameOf }: TableProps) => {
  const t = useTexts(overviewTexts);
  return (
    <div className="table-scroll" role="region" tabIndex={0} aria-label={t('perScenario')}>
      <Table data-size="sm" border>
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell>{t('scenario')}</Table.HeaderCell>
            {states.map((state) => (
              <Table.HeaderCell key={state}>{t(stateTexts[state])}</Table.HeaderCell>
            ))}
            <Table.HeaderCell>
              <span className="visually-hidden">{t('risk')}</span>
            </Table.HeaderCell>
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {risks.map((risk) => (
            <Table.Row key={risk.scenario}>
              <Table.HeaderCell scope="row">{nameOf(risk.scenario)}</Table.HeaderCell>
              {states.map((state) => (
                <Table.Cell key={state}>{bandName(risk[state].band)}</Table.Cell>
              ))}
              <Table.Cell>
                <ExplainButton id={risk.scenario} about={nameOf(risk.scenario)} />
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
};
