import type { RecordOf } from '@risikobilde/core';
import { capital } from '../../shared/capital.js';
import { useWords } from '../../shared/words.js';
import { DayEdit } from '../../shared/components/edit/day-edit.js';
import { ListEdit } from '../../shared/components/edit/list-edit.js';
import { MoreFields } from '../../shared/components/fields/more-fields.js';
import { RemoveRecord } from '../../shared/components/edit/remove-record.js';
import { TextEdit } from '../../shared/components/edit/text-edit.js';
import { useRecordEdit } from '../../shared/components/edit/use-record-edit.js';
import { statesInOrder } from './states-in-order.js';

type Props = { readonly measure: RecordOf<'measure'> };

/** What a measure is called and costs, the days its states began, and the way to take it away. */
export const MeasureAbout = ({ measure }: Props) => {
  const { t } = useWords();
  const { set, unset } = useRecordEdit<'measure'>(measure);
  return (
    <section>
      <h4>{t('measureForm.about')}</h4>
      <div className="edit-group">
        <TextEdit
          label={t('field.measure.title')}
          showLabel
          value={measure.title}
          onSave={(title) => set('title', title)}
        />
        <TextEdit
          label={t('field.measure.cost')}
          showLabel
          value={measure.cost}
          onSave={(cost) => set('cost', cost)}
          onClear={() => unset('cost')}
        />
        <div>
          <span className="edit-label">{t('measureForm.states')}</span>
          <ListEdit
            items={measure.states}
            least={1}
            nameOf={({ state }) => capital(t(`value.measure.states.state.${state}`))}
            onSave={(states) => set('states', states)}
            render={(one, change, index) => (
              <DayEdit
                label={capital(t(`value.measure.states.state.${one.state}`))}
                value={one.from}
                onSave={(from) =>
                  set(
                    'states',
                    statesInOrder(
                      measure.states.map((other, i) => (i === index ? { ...other, from } : other)),
                    ),
                  )
                }
                // Only the first state can have been there from before anybody wrote down a day.
                {...(index === 0 && { onClear: () => change({ state: one.state }) })}
              />
            )}
          />
        </div>
        <MoreFields of={measure} />
        <RemoveRecord id={measure.id} label={t('measureForm.remove')} />
      </div>
    </section>
  );
};
