import type { Evaluation } from '@risikobilde/core';
import { formatList } from '@risikobilde/words';
import { Link } from '@tanstack/react-router';
import { useWorkbench } from '../../shared/data/context.js';
import { useJudgedBy } from './use-judged-by.js';
import { useRiskFrame } from '../../shared/risk/use-risk-frame.js';
import { keepCommon } from '../../shared/search-params.js';
import { useWords } from '../../shared/words.js';
import { SmallMatrix } from './small-matrix.js';

/** The risk picture of the chosen alternative, small: a way to the scenarios, with what it shows said beside it. */
export const RiskInBrief = ({ evaluation }: { readonly evaluation: Evaluation }) => {
  const { t } = useWords();
  const { id } = useWorkbench();
  const { chosen, scale } = useRiskFrame();
  const isJudged = useJudgedBy(evaluation.asOf);
  const risks = evaluation.risks.filter((risk) => risk.alternative === chosen?.id && isJudged(risk));
  return (
    <section aria-labelledby="risk-in-brief" className="status-risk">
      {risks.length > 0 && scale && chosen && <SmallMatrix scale={scale} risks={risks} />}
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
  const { t, language } = useWords();
  const { text } = useWorkbench();
  const { scale } = useRiskFrame();
  const counts = (scale?.bands ?? [])
    .toReversed()
    .map(({ id, name }) => ({
      band: text(name).toLowerCase(),
      n: bands.filter((band) => band === id).length,
    }))
    // That nothing is in the worst band is news; that nothing is in another is not.
    .filter(({ n }, k) => n > 0 || (k === 0 && bands.length > 1));
  const said = counts.map((one) => (bands.length === 1 ? one.band : t('status.riskCount', one)));
  return <p>{t('status.riskCounts', { n: bands.length, counts: formatList(said, language) })}</p>;
};
