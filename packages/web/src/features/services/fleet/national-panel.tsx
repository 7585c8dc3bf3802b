import type { ServicesAnswer } from '@risikobilde/api';
import { formatNumber } from '@risikobilde/words';
import { useWords } from '../../../shared/words.js';
import { DataTable } from '../../../shared/components/data-table.js';
import { RecordLink } from '../../../shared/components/record-link/record-link.js';
import { useNames } from '../../../shared/components/record-link/use-names.js';
import { useWorkbench } from '../../../shared/data/context.js';
import {
  frequencyInWords,
  harmInWords,
  personsInWords,
  rangeInWords,
} from '../../../shared/risk/numbers-in-words.js';

type Risk = ServicesAnswer['national'][number];
const harm = ({ mean }: Risk): number => mean.frequency * mean.consequence;

/** The risk that the services carry together: each shared event once, with the people of all it strikes. */
export const NationalPanel = ({ answer }: { readonly answer: ServicesAnswer }) => {
  const words = useWords();
  const { t } = words;
  const { language, of, evaluation } = useWorkbench();
  const nameOf = useNames();
  const chosen = of('assessment')[0]?.alternatives.find(({ role }) => role === 'chosen')?.id;
  const risks = answer.national
    .filter(({ alternative }) => alternative === chosen)
    .toSorted((a, b) => harm(b) - harm(a));
  const [first] = risks;
  const own = (risk: Risk) =>
    evaluation.risks.find(
      ({ scenario, alternative }) => scenario === risk.scenario && alternative === risk.alternative,
    )?.current;
  // A tenth of a person says nothing: below one it is told as fewer than one.
  const people = ({ low, high }: Risk['persons'], mean: number): string =>
    high < 1
      ? personsInWords(high, words)
      : `${personsInWords(mean, words)} (${
          low < 1
            ? t('operator.upTo', { high: formatNumber(high, language) })
            : rangeInWords(Math.round(low), Math.round(high), words)
        })`;
  return (
    <section aria-label={t('operator.nationalTitle')}>
      {first === undefined ? (
        <p className="prose">{t('operator.nationalNone')}</p>
      ) : (
        <>
          <p className="prose">{t('operator.nationalLead')}</p>
          <p className="prose">
            {t('operator.nationalSentence', {
              title: nameOf(first.scenario),
              harm: harmInWords(
                {
                  frequency: first.frequency,
                  consequence: first.persons,
                  mean: first.mean,
                },
                words,
              ),
              services: t('operator.inServices', { count: first.services }),
            })}
          </p>
          <DataTable
            label={t('operator.nationalTitle')}
            wide={0}
            columns={[
              t('type.event'),
              t('risk.often'),
              t('operator.persons'),
              t('operator.platformPersons'),
              t('shell.screens.services'),
            ]}
            rows={risks.map((risk) => {
              const estimate = own(risk);
              return {
                key: risk.scenario,
                cells: [
                  <RecordLink key="name" record={risk.scenario}>
                    {nameOf(risk.scenario)}
                  </RecordLink>,
                  frequencyInWords(risk.mean.frequency, words),
                  people(risk.persons, risk.mean.consequence),
                  estimate === undefined ? '–' : people(estimate.consequence, estimate.mean.consequence),
                  risk.services,
                ],
              };
            })}
          />
          <p className="subtle prose">{t('operator.platformPersonsNote')}</p>
          {answer.ownRisks > 0 && (
            <p className="subtle prose">{t('operator.ownRisks', { count: answer.ownRisks })}</p>
          )}
        </>
      )}
    </section>
  );
};
