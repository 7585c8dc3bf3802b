import { Alert, Button, Tag } from '@digdir/designsystemet-react';
import {
  type FreedomResult,
  type InterferenceStep,
  interferenceSteps,
  type RecordOf,
} from '@risikobilde/core';
import { useWords } from '../../shared/words.js';
import { ReasonedChoice } from '../../shared/components/edit/reasoned-choice.js';
import { FieldEdit } from '../../shared/components/fields/fields.js';
import { MoreFields } from '../../shared/components/fields/more-fields.js';
import { RemoveRecord } from '../../shared/components/edit/remove-record.js';
import { useRecordEdit } from '../../shared/components/edit/use-record-edit.js';
import { ExplainButton } from '../../shared/components/explain/explain-button.js';
import { Panel } from '../../shared/components/panel.js';
import { useIsLocked } from '../../shared/components/provenance/record-frame.js';
import { useFieldWords } from '../../shared/components/use-field-words.js';
import { useWorkbench } from '../../shared/data/context.js';
import { stepState } from './step-state.js';

type Freedom = RecordOf<'freedom'>;
type Answer = NonNullable<Freedom['steps'][InterferenceStep]>['answer'];
type Props = { readonly freedom: Freedom; readonly result: FreedomResult };

/** The interference test of one freedom, step by step, and its conclusion once no step is empty. */
export const FreedomPanel = ({ freedom, result }: Props) => {
  const { t } = useWords();
  const { text, world } = useWorkbench();
  const catalogue = world.entries.find((entry) => entry.kind === 'catalogue' && entry.id === 'freedoms');
  const item =
    catalogue?.kind === 'catalogue' ? catalogue.items.find(({ id }) => id === freedom.right) : undefined;
  return (
    <div>
      <p className="subtle">
        {item && `${item.cited ? text(item.cited) : (item.article ?? item.id)}: ${text(item.text)}.`}
      </p>
      <FieldEdit of={freedom} name="activities" />
      <p className="prose">{t('rights.testLead')}</p>
      <ol className="test-steps">
        {interferenceSteps.map((step) => (
          <Step key={step} step={step} freedom={freedom} result={result} />
        ))}
      </ol>
      <ConclusionOfTest freedom={freedom} result={result} />
      <MoreFields of={freedom} />
      <RemoveRecord id={freedom.id} label={t('freedom.remove')} />
    </div>
  );
};

const Step = ({ step, freedom, result }: Props & { readonly step: InterferenceStep }) => {
  const { t } = useWords();
  const words = useFieldWords();
  const { set } = useRecordEdit<'freedom'>(freedom);
  const state = stepState(step, freedom.steps, result.emptySteps);
  const answered = freedom.steps[step];
  const question = t(`rights.steps.${step}`);
  const { [step]: _cleared, ...others } = freedom.steps;
  return (
    <li className={state === 'notReached' ? 'not-reached' : state} id={`step-${step}`}>
      <div>
        <h3>
          {question}
          {state === 'empty' && (
            <Tag data-size="sm" data-color="warning">
              {t('rights.empty')}
            </Tag>
          )}
        </h3>
        {state === 'notReached' ? (
          <p>{t('rights.notReached')}</p>
        ) : (
          <ReasonedChoice
            label={question}
            options={words.choices<Answer>('freedom.steps.engaged.answer')}
            answer={answered && { value: answered.answer, why: answered.why }}
            onSave={({ value, why }) => set('steps', { ...freedom.steps, [step]: { answer: value, why } })}
            onClear={() => set('steps', others)}
          />
        )}
      </div>
    </li>
  );
};

const ConclusionOfTest = ({ freedom, result }: Props) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const words = useFieldWords();
  const { unset } = useRecordEdit<'freedom'>(freedom);
  const isLocked = useIsLocked();
  const said = result.said && words.value('freedom.conclusion', result.said).toLowerCase();
  const isRefused = result.emptySteps.length > 0;
  return (
    <Panel title={t('field.freedom.conclusion')}>
      {isRefused ? (
        <Alert data-color="warning" data-size="sm" className="prose">
          <p>
            {t('rights.refused', {
              steps: result.emptySteps.map((step) => `«${t(`rights.steps.${step}`)}»`).join(', '),
            })}
          </p>
          {said && <p>{t('rights.saidAnyway', { said })}</p>}
        </Alert>
      ) : (
        result.gives && (
          <Alert
            data-color={result.said === result.gives ? 'success' : 'warning'}
            data-size="sm"
            className="prose"
          >
            <p>
              <strong>
                {t('rights.follows', {
                  gives: words.value('freedom.conclusion', result.gives).toLowerCase(),
                })}
              </strong>{' '}
              {said === undefined
                ? t('rights.notConcluded')
                : result.said === result.gives
                  ? t('rights.same')
                  : t('rights.differs', { said })}
            </p>
          </Alert>
        )
      )}
      {!isRefused && <FieldEdit of={freedom} name="conclusion" label={t('rights.conclude')} />}
      {freedom.conclusion !== undefined && (
        <>
          <FieldEdit of={freedom} name="why" label={t('rights.conclusionWhy')} />
          {isRefused && !isLocked && (
            <Button variant="secondary" data-size="sm" onClick={() => unset('conclusion')}>
              {t('rights.withdraw')}
            </Button>
          )}
        </>
      )}
      <ExplainButton id={freedom.id} about={text(freedom.title)} />
    </Panel>
  );
};
