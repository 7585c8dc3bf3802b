import type { RecordOf } from '@risikobilde/core';
import { useWords } from '../../shared/words.js';
import { ChoiceEdit } from '../../shared/components/edit/choice-edit.js';
import { ListEdit } from '../../shared/components/edit/list-edit.js';
import { TextEdit } from '../../shared/components/edit/text-edit.js';
import { useRecordEdit } from '../../shared/components/edit/use-record-edit.js';
import { Panel } from '../../shared/components/panel.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { useWorkbench } from '../../shared/data/context.js';

type Activity = RecordOf<'activity'>;
type Decider = Activity['decides'][number];

const matters = ['purpose', 'essentialMeans'] as const;

/** Who decides purpose and essential means: the roles below follow from it. Several together need an arrangement (art. 26). */
export const DecidesPanel = ({ activity }: { readonly activity: Activity }) => {
  const { t } = useWords();
  const { of, text } = useWorkbench();
  const nameOf = useNames();
  const { set, unset } = useRecordEdit<'activity'>(activity);
  const parties = of('party').map((party) => ({ value: party.id, label: text(party.name) }));
  const [free] = parties.filter(({ value }) => !activity.decides.some(({ party }) => party === value));
  return (
    <Panel title={t('field.activity.decides')}>
      <p className="prose">{t('activities.whoDecidesLead')}</p>
      <ListEdit
        items={activity.decides}
        nameOf={({ party }) => nameOf(party)}
        onSave={(decides) => set('decides', decides)}
        {...(free && {
          create: (): Decider => ({ party: free.value, what: ['purpose', 'essentialMeans'] }),
        })}
        addLabel={t('activities.addDecider')}
        empty={t('activities.nobodyDecides')}
        render={(decider, change) => (
          <div className="row-of-fields">
            <ChoiceEdit
              label={t('field.activity.decides.party')}
              hideLabel
              value={decider.party}
              options={parties}
              onSave={(party) => change({ ...decider, party })}
            />
            {matters.map((matter) => {
              const isChosen = decider.what.includes(matter);
              return (
                <label key={matter} className="check-edit">
                  <input
                    type="checkbox"
                    checked={isChosen}
                    // Who decides neither is taken off the list instead.
                    disabled={isChosen && decider.what.length === 1}
                    onChange={() =>
                      change({
                        ...decider,
                        what: matters.filter((one) =>
                          one === matter ? !isChosen : decider.what.includes(one),
                        ),
                      })
                    }
                  />
                  {t(`activities.matters.${matter}`)}
                </label>
              );
            })}
          </div>
        )}
      />
      {(activity.decides.length > 1 || activity.jointArrangement) && (
        <TextEdit
          label={t('activities.jointArrangement')}
          showLabel
          multiline
          value={activity.jointArrangement}
          onSave={(value) => set('jointArrangement', value)}
          onClear={() => unset('jointArrangement')}
        />
      )}
    </Panel>
  );
};
