import type { RecordOf } from '@risikobilde/core';
import { useNavigate } from '@tanstack/react-router';
import { FoldOut } from '../../shared/components/fold-out.js';
import { FilterChips } from '../../shared/components/record-table/filter-chips.js';
import { ViewChoice } from '../../shared/components/edit/view-choice.js';
import { useFieldWords } from '../../shared/components/use-field-words.js';
import { useWorkbench } from '../../shared/data/context.js';
import { type Scale, useRiskFrame } from '../../shared/risk/use-risk-frame.js';
import { useWords } from '../../shared/words.js';
import type { RiskSearch } from './risk-search.js';

type Scenario = RecordOf<'scenario'>;
type Props = {
  readonly search: RiskSearch;
  readonly scenarios: readonly Scenario[];
  readonly scale: Scale;
  readonly alternative: string | undefined;
};

/** Which scenarios, in which alternative; kept in the address. */
export const RiskFilters = ({ search, scenarios, scale, alternative }: Props) => {
  const { t } = useWords();
  const words = useFieldWords();
  const { text } = useWorkbench();
  const { alternatives } = useRiskFrame();
  const navigate = useNavigate();
  const groups = [...new Set(scenarios.flatMap(({ group }) => group ?? []))].sort();
  const used = words
    .choices<Scenario['dimensions'][number]>('scenario.dimensions')
    .filter(({ value }) => scenarios.some(({ dimensions }) => dimensions.includes(value)));
  const all = { value: '', label: t('services.filters.all') };
  const named = (items: Scale['bands']) => items.map(({ id, name }) => ({ value: id, label: text(name) }));
  const choose = (name: string, chosen: string) =>
    void navigate({
      to: '.',
      search: (old) => ({ ...old, [name]: chosen === '' ? undefined : chosen }),
      replace: true,
      resetScroll: false,
    });
  const filters = [
    ['gruppe', t('risk.group'), search.gruppe, [all, ...groups.map((value) => ({ value, label: value }))]],
    ['dimensjon', t('risk.dimension'), search.dimensjon, [all, ...used]],
    ['band', t('risk.band'), search.band, [all, ...named(scale.bands.toReversed())]],
  ] as const;
  return (
    <>
      <FilterChips
        label={t('field.scenario.directions.alternative')}
        value={alternative ?? ''}
        options={alternatives.map(({ id, name, short }) => ({ value: id, label: text(short ?? name) }))}
        onChoose={(chosen) => choose('alternativ', chosen)}
      />
      <FoldOut
        className="risk-more"
        summary={t('risk.others')}
        isMeant={(search.gruppe ?? search.dimensjon ?? search.band) !== undefined}
      >
        <div className="choices">
          {filters.map(([name, label, value = '', options]) => (
            <ViewChoice
              key={name}
              label={label}
              value={value}
              options={options}
              onSave={(chosen: string) => choose(name, chosen)}
            />
          ))}
        </div>
      </FoldOut>
    </>
  );
};
