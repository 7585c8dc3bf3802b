import { type MatrixScenario, riskMatrixChart } from '@risikobilde/charts';
import type { Text } from '@risikobilde/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { keepCommon } from '../../shared/search-params.js';
import { ChartFigure } from '../../shared/components/chart/chart-figure.js';
import { useWorkbench } from '../../shared/data/context.js';
import { BandTag } from '../../shared/risk/band-tag.js';
import type { Scale } from '../../shared/risk/use-risk-frame.js';

type JudgedScenario = MatrixScenario & { readonly band: string };
type Props = {
  readonly scale: Scale;
  readonly alternative: { readonly id: string; readonly name: Text };
  readonly scenarios: readonly JudgedScenario[];
};

/** The matrix with every scenario before measures, now and as planned, and the names that its numbers stand for. */
export const RiskPicture = ({ scale, alternative, scenarios }: Props) => {
  const { id, text } = useWorkbench();
  const navigate = useNavigate();
  const to = (scenario: string) =>
    ({
      to: '/a/$id/risiko',
      params: { id },
      search: (old: Parameters<typeof keepCommon>[0]) => ({
        ...keepCommon(old),
        scenario,
        alternativ: alternative.id,
      }),
    }) as const;
  return (
    <>
      <ChartFigure
        hideTitle
        interactive
        onPick={(scenario) => void navigate(to(scenario))}
        of={[scale, scenarios, alternative]}
        chart={(options) =>
          riskMatrixChart({ scale, withoutList: true, alternative: alternative.name, scenarios }, options)
        }
      />
      <ol className="overview-scenarios">
        {scenarios.map((scenario, k) => (
          <li key={scenario.ref}>
            <span className="overview-number" aria-hidden>
              {k + 1}
            </span>
            <Link className="ds-link" {...to(scenario.ref)}>
              {text(scenario.title)}
            </Link>
            <BandTag scale={scale} band={scenario.band} />
          </li>
        ))}
      </ol>
    </>
  );
};
