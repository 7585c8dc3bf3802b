import { Button, Paragraph } from '@digdir/designsystemet-react';
import type { Judgement, RecordOf } from '@risikobilde/core';
import { useNavigate } from '@tanstack/react-router';
import { message } from '@risikobilde/words';
import { startingText, useWords } from '../../shared/words.js';
import { ChoiceEdit } from '../../shared/components/edit/choice-edit.js';
import { DayEdit } from '../../shared/components/edit/day-edit.js';
import { TextEdit } from '../../shared/components/edit/text-edit.js';
import { useIsLocked } from '../../shared/components/provenance/record-frame.js';
import { Panel } from '../../shared/components/panel.js';
import { useFieldWords } from '../../shared/components/use-field-words.js';
import { useWorkbench } from '../../shared/data/context.js';
import { QuantityEdit } from './quantity-edit.js';
import type { Draft } from './use-draft.js';
import { type Alternative, type Scale, useRiskFrame } from '../../shared/risk/use-risk-frame.js';

type Props = {
  readonly scenario: RecordOf<'scenario'>;
  readonly alternative: Alternative;
  readonly scale: Scale;
  readonly draft: Draft;
};

/** What is estimated for one alternative, and by whom. */
export const JudgementPanel = ({ scenario, alternative, scale, draft }: Props) => {
  const { t } = useWords();
  const words = useFieldWords();
  const navigate = useNavigate();
  const { text, of, asOf } = useWorkbench();
  const { alternatives } = useRiskFrame();
  const judgement = draft.judgementOf(alternative.id);
  const others = alternatives.flatMap((other) => {
    const theirs = other.id === alternative.id ? undefined : draft.judgementOf(other.id);
    return theirs ? [{ name: text(other.name), judgement: theirs }] : [];
  });
  const isLocked = useIsLocked();
  const change = (fields: Partial<Judgement>) =>
    judgement && draft.save({ ...judgement, ...fields }, judgement);
  return (
    <Panel title={t('risk.judgement')} className="risk-judgement">
      <Paragraph className="prose">{t('risk.judgementLead')}</Paragraph>
      <fieldset className="risk-switch">
        <legend className="edit-label">{t('field.scenario.directions.alternative')}</legend>
        {alternatives.map(({ id, name }) => (
          <label key={id}>
            <input
              type="radio"
              name="alternative"
              checked={id === alternative.id}
              onChange={() =>
                void navigate({
                  to: '.',
                  search: (old) => ({ ...old, alternativ: id }),
                  replace: true,
                  resetScroll: false,
                })
              }
            />
            {text(name)}
          </label>
        ))}
      </fieldset>
      {judgement ? (
        <>
          {(['frequency', 'consequence'] as const).map((quantity) => (
            <QuantityEdit
              // Another alternative is another quantity; nothing half-typed follows along.
              key={`${alternative.id}-${quantity}`}
              quantity={quantity}
              scale={scale}
              judgement={judgement}
              others={others}
              onShow={(next) => draft.show(next, judgement)}
              onKeep={draft.keep}
              onSave={(next) => draft.save(next, judgement)}
            />
          ))}
          <div className="risk-judged">
            <ChoiceEdit
              label={t('risk.judgedBy')}
              value={judgement.by}
              options={[
                { value: 'example', label: t('risk.byExample') },
                ...of('party').map(({ id, name }) => ({ value: id, label: text(name) })),
              ]}
              onSave={(by) => change({ by })}
            />
            <ChoiceEdit
              label={t('risk.strength')}
              value={judgement.strength}
              options={words.choices<Judgement['strength']>('scenario.judgements.strength')}
              onSave={(strength) => change({ strength })}
            />
            <DayEdit label={t('common.judgedOn')} value={judgement.on} onSave={(on) => change({ on })} />
          </div>
          <ChoiceEdit
            label={t('field.scenario.judgements.organisation')}
            value={judgement.organisation && String(judgement.organisation.level)}
            options={scale.consequence.map((step) => ({
              value: String(step.level),
              label: `${step.level} ${text(step.name)}`,
            }))}
            onSave={(level) => change({ organisation: { ...judgement.organisation, level: Number(level) } })}
            onClear={() => {
              const { organisation: _organisation, ...rest } = judgement;
              draft.save(rest, judgement);
            }}
          />
          <p className="edit-note risk-help">{t('scenario.organisationHelp')}</p>
          <TextEdit
            label={t('common.why')}
            showLabel
            value={judgement.why}
            onSave={(why) => change({ why })}
          />
        </>
      ) : (
        <>
          <Paragraph>{t('risk.noJudgement')}</Paragraph>
          {!isLocked && (
            <Button
              variant="secondary"
              onClick={async () =>
                draft.save(
                  {
                    alternative: alternative.id,
                    frequency: { level: 1 },
                    consequence: { level: 1 },
                    by: of('assessment')[0]?.subject.operator ?? 'example',
                    on: asOf,
                    strength: 'weak',
                    why: await startingText(message('risk.notReasoned')),
                  },
                  undefined,
                )
              }
            >
              {t('risk.judge')}: {text(scenario.title)}
            </Button>
          )}
        </>
      )}
    </Panel>
  );
};
