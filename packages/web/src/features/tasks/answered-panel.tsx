import { Details, Paragraph } from '@digdir/designsystemet-react';
import { formatDay } from '@risikobilde/words';
import { useWords } from '../../shared/words.js';
import { MoreFields } from '../../shared/components/fields/more-fields.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { Panel } from '../../shared/components/panel.js';
import { useWorkbench } from '../../shared/data/context.js';
import { titleOf } from '../../shared/changes/title-of.js';

/** The answers that have been given, as they stand in the assessment. */
export const AnsweredPanel = () => {
  const { t } = useWords();
  const { of, asOf, world, text, language } = useWorkbench();
  const nameOf = useNames();
  const answers = of('consideration')
    .filter((c) => c.on <= asOf)
    .toSorted((a, b) => (a.on < b.on ? 1 : -1));
  return (
    <Panel title={t('common.answered')}>
      {answers.length === 0 ? (
        <Paragraph>{t('tasks.noneAnswered')}</Paragraph>
      ) : (
        <>
          <Paragraph>{t('tasks.answeredLead')}</Paragraph>
          {answers.map((answer) => {
            // What befell a source is told by its day, the rest by its name; an edition has none of its own.
            const [, thing = ''] = Object.entries(answer.of).find(([key]) => key !== 'edition') ?? [];
            const label = 'event' in answer.of ? formatDay(answer.of.event, language) : nameOf(thing);
            const title = text(titleOf({ of: answer.of, label: { und: label } }, world));
            return (
              <Details key={answer.id} id={answer.id}>
                <Details.Summary>
                  {formatDay(answer.on, language)}: {title} (
                  {t(`value.consideration.result.${answer.result}`)})
                </Details.Summary>
                <Details.Content>
                  <p className="prose">{text(answer.because)}</p>
                  <p className="meta">
                    {nameOf(answer.by)}. {t('tasks.applies')}: {answer.about.map(nameOf).join('; ')}
                  </p>
                  <MoreFields of={answer} />
                </Details.Content>
              </Details>
            );
          })}
        </>
      )}
    </Panel>
  );
};
