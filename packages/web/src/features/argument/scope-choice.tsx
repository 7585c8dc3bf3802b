import { ViewChoice } from '../../shared/components/edit/view-choice.js';
import { FilterChips } from '../../shared/components/record-table/filter-chips.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';
import type { Asked } from './use-leaning.js';

type Kind = 'conclusion' | 'claim' | 'premise';

/** What is asked about: the conclusion, or one claim or premise. */
export const ScopeChoice = ({ id, ask }: Pick<Asked, 'id' | 'ask'>) => {
  const { t } = useWords();
  const { evaluation, text } = useWorkbench();
  const lists = { claim: evaluation.claims, premise: evaluation.premises };
  const kind: Kind =
    id === undefined ? 'conclusion' : lists.premise.some((one) => one.id === id) ? 'premise' : 'claim';
  const kinds = (['claim', 'premise'] as const).filter((one) => lists[one].length > 0);
  return (
    <div className="argument-scope">
      <FilterChips<Kind>
        label={t('leaning.scope')}
        value={kind}
        options={[
          { value: 'conclusion', label: t('leaning.scopes.conclusion') },
          ...kinds.map((value) => ({ value, label: t(`leaning.scopes.${value}`) })),
        ]}
        onChoose={(chosen) => {
          const first = chosen === 'conclusion' ? undefined : lists[chosen][0]?.id;
          ask(first === undefined ? {} : { om: first });
        }}
      />
      {kind !== 'conclusion' && (
        <ViewChoice
          label={t(`kind.${kind}.one`)}
          hideLabel
          value={id ?? ''}
          options={lists[kind].map((one) => ({ value: one.id, label: text(one.text) }))}
          onSave={(om) => ask({ om })}
        />
      )}
    </div>
  );
};
