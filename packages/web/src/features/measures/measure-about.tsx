import type { RecordOf } from '@risikobilde/core';
import { DayEdit } from '../../shared/components/edit/day-edit.js';
import { ListEdit } from '../../shared/components/edit/list-edit.js';
import { RemoveRecord } from '../../shared/components/edit/remove-record.js';
import { Fields } from '../../shared/components/fields/fields.js';
import type { ValueProps } from '../../shared/components/fields/value-props.js';
import { MoreFields } from '../../shared/components/fields/more-fields.js';
import { useFieldWords } from '../../shared/components/use-field-words.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';
import { statesInOrder } from './states-in-order.js';

type Props = { readonly measure: RecordOf<'measure'> };

/** What a measure is called and costs, what shows that it is there, and the days its states began. */
export const MeasureAbout = ({ measure }: Props) => {
  const { t } = useWords();
  const { world } = useWorkbench();
  const elsewhere = world.entries.flatMap((entry) =>
    // A measure answers the points of a catalogue that has measures of one area.
    entry.kind === 'catalogue' && entry.area === undefined
      ? entry.items.map((item) => `${entry.id}:${item.id}`)
      : [],
  );
  return (
    <section>
      <Fields
        of={measure}
        names={['evidence', 'refs', 'title', 'cost', 'states']}
        special={{ states: StateDays }}
        except={{ refs: elsewhere }}
      />
      <MoreFields of={measure} />
      <RemoveRecord id={measure.id} label={t('measureForm.remove')} />
    </section>
  );
};

const StateDays = ({ held, onSave }: ValueProps) => {
  const words = useFieldWords();
  const nameOf = (state: string) => words.value('measure.states.state', state);
  // The catalogue of fields says what is held here.
  const states = held as RecordOf<'measure'>['states'];
  return (
    <ListEdit
      items={states}
      least={1}
      nameOf={({ state }) => nameOf(state)}
      onSave={onSave}
      render={(one, change, index) => (
        <DayEdit
          label={nameOf(one.state)}
          value={one.from}
          onSave={(from) => onSave(statesInOrder(states.with(index, { ...one, from })))}
          // Only the first state can have been there from before anybody wrote down a day.
          {...(index === 0 && { onClear: () => change({ state: one.state }) })}
        />
      )}
    />
  );
};
