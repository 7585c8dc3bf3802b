import { CheckmarkIcon } from '@navikt/aksel-icons';
import type { RecordOf } from '@risikobilde/core';
import { formatDay } from '@risikobilde/words';
import { useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';
import { type Item, stepOf } from './checklist.js';

const steps = ['mend', 'advice', 'acceptance', 'approval', 'giveOut'] as const;

type Props = {
  readonly items: readonly Item[];
  readonly approval: RecordOf<'decision'> | undefined;
  /** The day it was given out, just now. */
  readonly isOut: boolean;
};

/** The five steps to an edition: which are done, by whom and when, and which comes next. */
export const StepsRow = ({ items, approval, isOut }: Props) => {
  const { t } = useWords();
  const { of, asOf, text, language } = useWorkbench();
  const left = (step: string): number =>
    items
      .filter(({ type }) => stepOf[type] === step)
      .reduce((sum, { findings }) => sum + Math.max(1, findings.length), 0);
  const newest = <T extends { readonly on: string }>(all: readonly T[]): T | undefined =>
    all
      .filter(({ on }) => on <= asOf)
      .toSorted((a, b) => (a.on < b.on ? -1 : 1))
      .at(-1);
  const who = {
    advice: newest(of('advice').filter(({ adviser }) => adviser === 'dpo')),
    acceptance: newest(of('decision').filter(({ type }) => type === 'acceptance')),
    approval,
  };
  const next = isOut ? undefined : (steps.find((step) => left(step) > 0) ?? 'giveOut');
  return (
    <ol className="publish-steps">
      {steps.map((step, index) => {
        const n = left(step);
        const by = step === 'mend' || step === 'giveOut' ? undefined : who[step];
        const isDone = step === 'giveOut' ? isOut : n === 0;
        return (
          <li
            key={step}
            className={isDone ? 'is-done' : undefined}
            aria-current={step === next ? 'step' : undefined}
          >
            <span className="publish-step-mark" aria-hidden>
              {isDone ? <CheckmarkIcon fontSize="1.25rem" /> : index + 1}
            </span>
            <strong>
              {t(`publish.steps.${step}`)}
              {isDone && <span className="visually-hidden">, {t('publish.stepDone')}</span>}
            </strong>
            <span>
              {n > 0 && (step === 'mend' || step === 'acceptance')
                ? t('publish.stepLeft', { n })
                : by
                  ? `${text(by.by)}, ${formatDay(by.on, language)}`
                  : t(`publish.stepNote.${isDone ? 'done' : 'open'}.${step}`)}
            </span>
          </li>
        );
      })}
    </ol>
  );
};
