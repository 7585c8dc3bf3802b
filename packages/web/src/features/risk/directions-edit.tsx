import type { RecordOf } from '@risikobilde/core';
import { useWords } from '../../shared/words.js';
import { ChoiceEdit } from '../../shared/components/edit/choice-edit.js';
import { PeriodEdit } from '../../shared/components/edit/period-edit.js';
import { ListEdit } from '../../shared/components/edit/list-edit.js';
import { TextEdit } from '../../shared/components/edit/text-edit.js';
import { useRecordEdit } from '../../shared/components/edit/use-record-edit.js';
import { useIsLocked } from '../../shared/components/provenance/record-frame.js';
import { useFieldWords } from '../../shared/components/use-field-words.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useRiskFrame } from '../../shared/risk/use-risk-frame.js';

type Direction = RecordOf<'scenario'>['directions'][number];
type Props = { readonly scenario: RecordOf<'scenario'> };

const changes = ['lower', 'unchanged', 'notHigher', 'higher', 'new'] as const;

/** What somebody says of the change from one alternative to another, where no number is given. */
export const DirectionsEdit = ({ scenario }: Props) => {
  const { t } = useWords();
  const words = useFieldWords();
  const { of, text } = useWorkbench();
  const { set } = useRecordEdit<'scenario'>(scenario);
  const { alternatives, baseline, chosen } = useRiskFrame();
  const isLocked = useIsLocked();
  const operator = of('assessment')[0]?.subject.operator;
  const names = alternatives.map(({ id, name }) => ({ value: id, label: text(name) }));
  const against = baseline ?? alternatives.find((one) => one !== chosen);
  const about = chosen === against ? alternatives.find((one) => one !== against) : chosen;
  const inChoice = words.choices('scenario.directions.change', changes);
  return (
    <>
      <ListEdit
        items={scenario.directions}
        nameOf={({ change }) => words.value('scenario.directions.change', change)}
        onSave={(directions) => set('directions', directions)}
        empty={t('scenario.noDirections')}
        render={(direction, change) => (
          <DirectionEdit direction={direction} alternatives={names} changes={inChoice} onSave={change} />
        )}
      />
      {!isLocked && operator !== undefined && about && against && (
        <ChoiceEdit
          label={t('scenario.addDirection', { one: text(about.name), other: text(against.name) })}
          value={undefined}
          options={inChoice}
          onSave={(change) =>
            set('directions', [
              ...scenario.directions,
              { alternative: about.id, against: against.id, change, by: operator, origin: 'published' },
            ])
          }
        />
      )}
    </>
  );
};

type EditProps = {
  readonly direction: Direction;
  readonly alternatives: readonly { readonly value: string; readonly label: string }[];
  readonly changes: readonly { readonly value: Direction['change']; readonly label: string }[];
  readonly onSave: (direction: Direction) => void;
};

const DirectionEdit = ({ direction, alternatives, changes: inChoice, onSave }: EditProps) => {
  const { t } = useWords();
  const { of, text } = useWorkbench();
  return (
    <div className="edit-group">
      <div className="row-of-fields">
        <ChoiceEdit
          label={t('scenario.alternative')}
          value={direction.alternative}
          options={alternatives.filter(({ value }) => value !== direction.against)}
          onSave={(alternative) => onSave({ ...direction, alternative })}
        />
        <ChoiceEdit
          label={t('scenario.change')}
          value={direction.change}
          options={inChoice}
          onSave={(change) => onSave({ ...direction, change })}
        />
        <ChoiceEdit
          label={t('scenario.against')}
          value={direction.against}
          options={alternatives.filter(({ value }) => value !== direction.alternative)}
          onSave={(against) => onSave({ ...direction, against })}
        />
      </div>
      <div className="row-of-fields">
        <ChoiceEdit
          label={t('scenario.by')}
          value={direction.by}
          options={of('party').map(({ id, name }) => ({ value: id, label: text(name) }))}
          onSave={(by) => onSave({ ...direction, by })}
        />
        <PeriodEdit
          labels={{ from: t('field.scenario.directions.from'), until: t('scenario.until') }}
          value={direction}
          onSave={onSave}
        />
      </div>
      <TextEdit
        label={t('common.why')}
        showLabel
        multiline
        value={direction.why}
        onSave={(why) => onSave({ ...direction, why })}
        onClear={() => {
          const { why: _why, ...rest } = direction;
          onSave(rest);
        }}
      />
    </div>
  );
};
