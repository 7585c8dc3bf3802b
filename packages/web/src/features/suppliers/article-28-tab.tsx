import { Paragraph } from '@digdir/designsystemet-react';
import { isLocalDate, type Language, type RecordOf, type RequirementResult } from '@risikobilde/core';
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDay } from '@risikobilde/words';
import { useWords } from '../../shared/words.js';
import { today } from '../../shared/search-params.js';
import { DataTable } from '../../shared/components/data-table.js';
import { ViewChoice } from '../../shared/components/edit/view-choice.js';
import { ReasonedChoice } from '../../shared/components/edit/reasoned-choice.js';
import { MoreFields } from '../../shared/components/fields/more-fields.js';
import { ExplainButton } from '../../shared/components/explain/explain-button.js';
import { Panel } from '../../shared/components/panel.js';
import { RecordFrame } from '../../shared/components/provenance/record-frame.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { useFieldWords } from '../../shared/components/use-field-words.js';
import { useWorkbench } from '../../shared/data/context.js';
import { newRequirement } from './new-requirement.js';

/** What article 28 asks of one contract, duty by duty: met, partly, not met or not assessed, each with its reason. */
export const Article28Tab = () => {
  const { t } = useWords();
  const { evaluation, record, world, text, language } = useWorkbench();
  const nameOf = useNames();
  const { hash } = useLocation();
  const [chosen, choose] = useState<string>();
  const engagements = [...new Set(evaluation.requirements.map((result) => result.engagement))];
  const named = record(hash);
  const wanted = chosen ?? (named?.kind === 'requirement' ? named.engagement : undefined);
  const isAssessed = (id: string) =>
    evaluation.requirements.some((result) => result.engagement === id && result.requirement !== undefined);
  const engagement =
    engagements.find((id) => id === wanted) ?? engagements.find(isAssessed) ?? engagements[0];
  if (engagement === undefined) return <Paragraph className="panel">{t('suppliers.noCatalogue')}</Paragraph>;
  const results = evaluation.requirements.filter((result) => result.engagement === engagement);
  const catalogue = world.entries.find((entry) => entry.kind === 'catalogue' && entry.id === 'art-28');
  const items = catalogue?.kind === 'catalogue' ? catalogue.items : [];
  const count = (met: RequirementResult['met']) => results.filter((result) => result.met === met).length;
  return (
    <Panel title={t('suppliers.tabs.article-28')}>
      <p className="prose">{t('suppliers.art28Lead')}</p>
      <div className="row-of-fields">
        <ViewChoice
          label={t('suppliers.agreement')}
          value={engagement}
          options={engagements.map((id) => ({ value: id, label: nameOf(id) }))}
          onSave={choose}
        />
      </div>
      <p>
        <strong>
          {t('suppliers.art28Count', {
            met: count('met'),
            partly: count('partly'),
            notMet: count('notMet'),
            unassessed: count('unassessed'),
          })}
        </strong>
      </p>
      <DataTable
        label={t('suppliers.tabs.article-28')}
        columns={[
          t('kind.requirement.one'),
          t('suppliers.answer'),
          t('suppliers.clause'),
          t('common.judgedOn'),
        ]}
        wide={1}
        rows={results.map((result) => {
          const item = items.find((one) => one.id === result.item);
          const made = result.requirement === undefined ? undefined : record(result.requirement);
          const requirement = made?.kind === 'requirement' ? made : undefined;
          const name = item ? text(item.text) : result.item;
          return {
            key: result.item,
            ...(requirement && { anchor: requirement.id }),
            cells: [
              <div key="item">
                {name}
                {item?.article !== undefined && <span className="subtle"> ({item.article})</span>}
              </div>,
              <RecordFrame key="answer" id={requirement?.id ?? ''} look="word">
                <AnswerCell name={name} result={result} requirement={requirement} />
              </RecordFrame>,
              requirement?.clause ? (
                <div key="clause">
                  {nameOf(requirement.clause.terms)}, {formatEdition(requirement.clause.edition, language)}
                  {result.clauseChanged && <p className="edit-note wrong">{t('suppliers.clauseChanged')}</p>}
                </div>
              ) : (
                ''
              ),
              requirement ? (
                <div key="judged">
                  <span className="subtle">
                    {t('suppliers.judgedOn', {
                      date: requirement.on,
                      who: requirement.by === 'example' ? t('suppliers.example') : nameOf(requirement.by),
                    })}
                  </span>
                  <ExplainButton id={requirement.id} about={name} />
                  <MoreFields of={requirement} />
                </div>
              ) : (
                t('suppliers.unassessed')
              ),
            ],
          };
        })}
      />
    </Panel>
  );
};

/** Editions are named by their day, most of them; a name that is none is shown as it is. */
const formatEdition = (edition: string, language: Language): string =>
  isLocalDate(edition) ? formatDay(edition, language) : edition;

type CellProps = {
  readonly name: string;
  readonly result: RequirementResult;
  readonly requirement: RecordOf<'requirement'> | undefined;
};

const AnswerCell = ({ name, result, requirement }: CellProps) => {
  const { edit, of, record } = useWorkbench();
  const words = useFieldWords();
  const operator = of('assessment')[0]?.subject.operator;
  return (
    <ReasonedChoice
      label={name}
      options={words.choices('requirement.met', ['met', 'partly', 'notMet'] as const)}
      answer={requirement && { value: requirement.met, why: requirement.why }}
      onSave={({ value, why }) => {
        if (operator === undefined) return;
        // Who answers anew stands for it: the day is today, and the operator has judged.
        const judged = { met: value, why, on: today(), by: operator };
        if (requirement) edit([{ record: requirement.id, set: { ...judged, origin: 'published' } }]);
        else {
          const added = newRequirement(result, judged, (id) => record(id) !== undefined);
          edit([{ record: added.id, add: added }]);
        }
      }}
    />
  );
};
