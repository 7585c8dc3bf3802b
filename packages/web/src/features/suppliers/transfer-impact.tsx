import { Button } from '@digdir/designsystemet-react';
import { PlusIcon } from '@navikt/aksel-icons';
import type { RecordOf } from '@risikobilde/core';
import { useId, useState } from 'react';
import { useWords } from '../../shared/words.js';
import { today } from '../../shared/search-params.js';
import { ChoiceEdit } from '../../shared/components/edit/choice-edit.js';
import { DayEdit } from '../../shared/components/edit/day-edit.js';
import { ListEdit } from '../../shared/components/edit/list-edit.js';
import { ReasonedChoice } from '../../shared/components/edit/reasoned-choice.js';
import { TextEdit } from '../../shared/components/edit/text-edit.js';
import { useRecordEdit } from '../../shared/components/edit/use-record-edit.js';
import { useIsLocked } from '../../shared/components/provenance/record-frame.js';
import { useFieldWords } from '../../shared/components/use-field-words.js';
import { useWorkbench } from '../../shared/data/context.js';

type Transfer = RecordOf<'transfer'>;
type Impact = Transfer['impactAssessments'][number];

/** The assessments of the level of protection, with the essential guarantees answered one by one. */
export const TransferImpact = ({ transfer }: { readonly transfer: Transfer }) => {
  const { t } = useWords();
  const { set } = useRecordEdit<'transfer'>(transfer);
  const isLocked = useIsLocked();
  return (
    <>
      <ListEdit
        items={transfer.impactAssessments}
        nameOf={({ on }) => t('transfer.impactOf', { date: on })}
        onSave={(assessments) => set('impactAssessments', assessments)}
        empty={t('transfer.noImpact')}
        render={(impact, change) => <ImpactEdit impact={impact} onSave={change} />}
      />
      {!isLocked && (
        <NewImpact onAdd={(added) => set('impactAssessments', [...transfer.impactAssessments, added])} />
      )}
    </>
  );
};

type EditProps = { readonly impact: Impact; readonly onSave: (impact: Impact) => void };

const ImpactEdit = ({ impact, onSave }: EditProps) => {
  const { t } = useWords();
  const { of, text, world } = useWorkbench();
  const { choices } = useFieldWords();
  const catalogue = world.entries.find(({ id }) => id === 'essential-guarantees');
  const guarantees = catalogue?.kind === 'catalogue' ? catalogue.items : [];
  const { until: _until, ...withoutUntil } = impact;
  const others = (guarantee: string) => impact.guarantees.filter((one) => one.guarantee !== guarantee);
  return (
    <div className="edit-group">
      <TextEdit
        label={t('transfer.impactText')}
        showLabel
        multiline
        value={impact.text}
        onSave={(next) => onSave({ ...impact, text: next })}
      />
      <div className="row-of-fields">
        <DayEdit label={t('common.judgedOn')} value={impact.on} onSave={(on) => onSave({ ...impact, on })} />
        <DayEdit
          label={t('transfer.replaced')}
          value={impact.until}
          onSave={(until) => onSave({ ...impact, until })}
          onClear={() => onSave(withoutUntil)}
        />
        <ChoiceEdit
          label={t('transfer.by')}
          value={impact.by}
          options={[
            ...of('party').map(({ id, name }) => ({ value: id, label: text(name) })),
            ...(impact.by === 'example' ? [{ value: 'example', label: t('suppliers.example') }] : []),
          ]}
          onSave={(by) => onSave({ ...impact, by })}
        />
      </div>
      <h4>{t('transfer.guarantees')}</h4>
      {guarantees.map((item) => {
        // A guarantee is cited alone or with its catalogue.
        const answer = impact.guarantees.find(
          ({ guarantee }) => guarantee === item.id || guarantee === `essential-guarantees:${item.id}`,
        );
        return (
          <div key={item.id} className="guarantee">
            <p>
              {item.id}. {text(item.text)}
            </p>
            <ReasonedChoice
              label={`${item.id}. ${text(item.text)}`}
              options={choices('transfer.impactAssessments.guarantees.met', [
                'met',
                'partly',
                'notMet',
              ] as const)}
              answer={answer && { value: answer.met, why: answer.why }}
              onSave={({ value, why }) =>
                onSave({
                  ...impact,
                  guarantees: answer
                    ? impact.guarantees.map((one) => (one === answer ? { ...one, met: value, why } : one))
                    : [...impact.guarantees, { guarantee: item.id, met: value, why }],
                })
              }
              onClear={() => answer && onSave({ ...impact, guarantees: others(answer.guarantee) })}
            />
          </div>
        );
      })}
    </div>
  );
};

/** An assessment is stored when it says what was found; who and when are the operator and today until somebody says otherwise. */
const NewImpact = ({ onAdd }: { readonly onAdd: (added: Impact) => void }) => {
  const { t } = useWords();
  const { of } = useWorkbench();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [found, setFound] = useState('');
  const operator = of('assessment')[0]?.subject.operator;
  if (operator === undefined) return null;
  return open ? (
    <div className="text-edit">
      <label className="edit-label" htmlFor={id}>
        {t('transfer.impactText')}
      </label>
      <textarea id={id} rows={4} autoFocus value={found} onChange={(event) => setFound(event.target.value)} />
      <div className="row-of-fields">
        <Button
          data-size="sm"
          disabled={found.trim() === ''}
          onClick={() => {
            onAdd({ on: today(), by: operator, text: { nb: found.trim() }, guarantees: [] });
            setFound('');
            setOpen(false);
          }}
        >
          {t('transfer.saveImpact')}
        </Button>
        <Button variant="tertiary" data-size="sm" onClick={() => setOpen(false)}>
          {t('common.cancel')}
        </Button>
      </div>
    </div>
  ) : (
    <Button variant="tertiary" data-size="sm" onClick={() => setOpen(true)}>
      <PlusIcon aria-hidden />
      {t('transfer.addImpact')}
    </Button>
  );
};
