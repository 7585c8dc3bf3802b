import type { RecordOf } from '@risikobilde/core';
import { useNavigate } from '@tanstack/react-router';
import { capital } from '../../shared/capital.js';
import { useWords } from '../../shared/words.js';
import { useWorkbench } from '../../shared/data/context.js';
import type { RiskSearch } from './risk-search.js';
import { type Scale, useRiskFrame } from '../../shared/risk/use-risk-frame.js';

const dimensions = [
  'confidentiality',
  'integrity',
  'availability',
  'transparency',
  'intervenability',
  'unlinkability',
] as const;

type Props = {
  readonly search: RiskSearch;
  readonly scenarios: readonly RecordOf<'scenario'>[];
  readonly scale: Scale;
  readonly alternative: string | undefined;
};

/** Which scenarios, in which alternative; kept in the address. */
export const RiskFilters = ({ search, scenarios, scale, alternative }: Props) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const { alternatives } = useRiskFrame();
  const groups = [...new Set(scenarios.flatMap(({ group }) => group ?? []))].sort();
  const used = dimensions.filter((d) => scenarios.some((scenario) => scenario.dimensions.includes(d)));
  return (
    <div className="risk-filters">
      <Filter
        name="alternativ"
        label={t('field.scenario.directions.alternative')}
        value={alternative ?? ''}
        options={alternatives.map(({ id, name }) => [id, text(name)])}
      />
      <Filter
        name="gruppe"
        label={t('risk.group')}
        value={search.gruppe ?? ''}
        options={[['', t('services.filters.all')], ...groups.map((group) => [group, group] as const)]}
      />
      <Filter
        name="dimensjon"
        label={t('risk.dimension')}
        value={search.dimensjon ?? ''}
        options={[
          ['', t('services.filters.all')],
          ...used.map((d) => [d, capital(t(`value.scenario.dimensions.${d}`))] as const),
        ]}
      />
      <Filter
        name="band"
        label={t('risk.band')}
        value={search.band ?? ''}
        options={[
          ['', t('services.filters.all')],
          ...scale.bands.toReversed().map(({ id, name }) => [id, text(name)] as const),
        ]}
      />
    </div>
  );
};

type FilterProps = {
  readonly name: 'alternativ' | 'gruppe' | 'dimensjon' | 'band';
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
};

const Filter = ({ name, label, value, options }: FilterProps) => {
  const navigate = useNavigate();
  return (
    <label className="risk-filter">
      <span>{label}</span>
      <select
        value={value}
        onChange={(event) => {
          const chosen = event.target.value;
          void navigate({
            to: '.',
            search: (old) => ({ ...old, [name]: chosen === '' ? undefined : chosen }),
            replace: true,
            resetScroll: false,
          });
        }}
      >
        {options.map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
};
