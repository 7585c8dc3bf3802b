import { takeTemplateUpdate, type TemplateUpdate } from '@risikobilde/core';
import { useWorkbench } from '../../data/context.js';
import { useWords } from '../../words.js';
import { useNames } from '../record-link/use-names.js';
import { useFieldWords } from '../use-field-words.js';
import { DecideEach, KeepOrTake, ThreeWays } from './three-ways.js';

const authority = 'authority';
const keyOf = (index: number): string => `question ${index}`;

/** What a newer template of the sector says otherwise: the authority, the questions of the chapters, and law to look at. */
export const TemplateUpdateItem = ({ update }: { readonly update: TemplateUpdate }) => {
  const { t } = useWords();
  const { edit, text, world, ownRecords } = useWorkbench();
  const words = useFieldWords();
  const nameOf = useNames();
  const keys = [
    ...(update.authority ? [authority] : []),
    ...update.questions.map((_, index) => keyOf(index)),
  ];
  const onDone = (taken: ReadonlySet<string>) => {
    const questions = new Set(
      update.questions.flatMap((_, index) => (taken.has(keyOf(index)) ? [index] : [])),
    );
    edit(
      [...takeTemplateUpdate(update, ownRecords, { authority: taken.has(authority), questions })],
      t('path.updates.why', { from: update.from, to: update.to }),
    );
  };
  return (
    <DecideEach keys={keys} onDone={onDone}>
      {(decided, decide) => (
        <>
          <p className="library-update-of">{t('path.updates.template', { name: text(update.title) })}</p>
          {update.authority && (
            <ThreeWays
              label={words.field('assessment.subject.authority')}
              field={update.authority}
              chosen={decided.get(authority)}
              onChoose={(as) => decide(authority, as)}
            />
          )}
          {update.questions.map((question, index) => {
            const label = t(`path.updates.question.${question.change}`, {
              chapter: nameOf(question.section),
            });
            return (
              <div key={keyOf(index)}>
                <h3>{label}</h3>
                <p>{text(question.text)}</p>
                <KeepOrTake
                  label={label}
                  chosen={decided.get(keyOf(index))}
                  onChoose={(as) => decide(keyOf(index), as)}
                  words={{
                    keep: t(`path.updates.question.${question.change}.keep`),
                    take: t(`path.updates.question.${question.change}.take`),
                  }}
                />
              </div>
            );
          })}
          {update.law.length > 0 && (
            <>
              <h3>{t('path.updates.law')}</h3>
              <ul>
                {update.law.map(({ source, provision, why, change }) => {
                  const entry = world.entries.find(({ id }) => id === source);
                  const name = entry?.kind === 'source' ? text(entry.short) : source;
                  return (
                    <li key={`${source} ${provision}`}>
                      {t(`path.updates.law.${change}`, { law: `${name} ${provision}`, why: text(why) })}
                    </li>
                  );
                })}
              </ul>
            </>
          )}
        </>
      )}
    </DecideEach>
  );
};
