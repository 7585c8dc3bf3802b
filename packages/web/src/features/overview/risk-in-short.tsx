import { Paragraph } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useWords } from '../../shared/words.js';
import { keepCommon } from '../../shared/search-params.js';
import { Panel } from '../../shared/components/panel.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useRiskFrame } from '../../shared/risk/use-risk-frame.js';

// The charts come after the words: the conclusion is read while they are fetched.
const RiskPicture = lazy(() =>
  import('./risk-picture.js').then((module) => ({ default: module.RiskPicture })),
);

/** The risk picture of one alternative, which the reader chooses: before measures, now and with what is planned. */
export const RiskInShort = () => {
  const { t } = useWords();
  const { evaluation, of, id, text } = useWorkbench();
  const { alternatives, chosen, scale } = useRiskFrame();
  const [selected, select] = useState<string>();
  const alternative = alternatives.find((a) => a.id === selected) ?? chosen;
  const named = of('scenario');
  const scenarios = useMemo(
    () =>
      named.flatMap(({ id: ref, title }) => {
        const risk = evaluation.risks.find(
          (one) => one.scenario === ref && one.alternative === alternative?.id,
        );
        if (!risk) return [];
        const { initial, current, planned } = risk;
        return [{ ref, title, initial, current, planned, band: current.band }];
      }),
    [named, evaluation.risks, alternative?.id],
  );
  return (
    <Panel title={t('overview.risk')} anchor="risk-in-short">
      {scenarios.length === 0 || !alternative || !scale ? (
        <Paragraph>{t('overview.noRisk')}</Paragraph>
      ) : (
        <>
          <label className="shell-field overview-choice">
            <span>{t('type.alternative')}</span>
            <select value={alternative.id} onChange={(event) => select(event.target.value)}>
              {alternatives.map((a) => (
                <option key={a.id} value={a.id}>
                  {text(a.name)}
                </option>
              ))}
            </select>
          </label>
          <Suspense fallback={<div className="overview-picture-place" aria-busy />}>
            <RiskPicture scale={scale} alternative={alternative} scenarios={scenarios} />
          </Suspense>
        </>
      )}
      <Link className="ds-link" to="/a/$id/risiko" params={{ id }} search={keepCommon}>
        {t('overview.toRisk')}
      </Link>
    </Panel>
  );
};
