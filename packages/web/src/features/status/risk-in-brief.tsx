import type { Evaluation } from '@risikobilde/core';
import { Link } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useWorkbench } from '../../shared/data/context.js';
import { lazyPart } from '../../shared/lazy-part.js';
import { useRiskFrame } from '../../shared/risk/use-risk-frame.js';
import { keepCommon } from '../../shared/search-params.js';
import { useWords } from '../../shared/words.js';

const SmallMatrix = lazyPart(async () => (await import('./small-matrix.js')).SmallMatrix);

/** The risk picture of the chosen alternative, small: a way to the scenarios, with what it shows said beside it. */
export const RiskInBrief = ({ evaluation }: { readonly evaluation: Evaluation }) => {
  const { t } = useWords();
  const { id } = useWorkbench();
  const { chosen, scale } = useRiskFrame();
  const risks = evaluation.risks.filter(({ alternative }) => alternative === chosen?.id);
  return (
    <section aria-labelledby="risk-in-brief" className="status-risk">
      {risks.length > 0 && scale && chosen && (
        <Suspense fallback={<div className="status-matrix" />}>
          <SmallMatrix scale={scale} risks={risks} />
        </Suspense>
      )}
      <div>
        <h2 id="risk-in-brief" className="status-subheading">
          {t('status.risk')}
        </h2>
        {risks.length === 0 || !scale ? (
          <p>{t('status.noRisk')}</p>
        ) : (
          <RiskSentence bands={risks.map(({ current }) => current.band)} />
        )}
        <Link className="ds-link" to="/a/$id/risiko" params={{ id }} search={keepCommon}>
          {t('status.toRisk')}
        </Link>
      </div>
    </section>
  );
};

const RiskSentence = ({ bands }: { readonly bands: readonly string[] }) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const { scale } = useRiskFrame();
  const counts = (scale?.bands ?? []).toReversed().map(({ id, name }) => ({
    name: text(name).toLowerCase(),
    n: bands.filter((band) => band === id).length,
  }));
  return (
    <p>
      {t('status.riskCounts', {
        n: bands.length,
        counts: counts.map(({ n, name }) => t('status.riskCount', { n, band: name })).join(', '),
      })}
    </p>
  );
};
