import { createContext, type Evaluation, type LawStatus, lawStatus, type Reason } from '@risikobilde/core';
import { formatDay } from '@risikobilde/words';
import { useMemo } from 'react';
import { StandingMark } from '../../shared/components/standing-tag/standing-mark.js';
import { useWorkbench } from '../../shared/data/context.js';
import { today } from '../../shared/search-params.js';
import { useWords } from '../../shared/words.js';
import { useJudgedBy } from './use-judged-by.js';

const most = 7;

const marks = {
  inForce: 'supported',
  ended: 'fallen',
  notInForce: 'fallen',
  undated: 'unsupported',
  unknown: 'unsupported',
} as const satisfies Readonly<Record<LawStatus['state'], string>>;

/** The law that the conclusion leans on as it was on a day that is past; first what is otherwise today. */
export const LawOnDay = ({ evaluation }: { readonly evaluation: Evaluation }) => {
  const { t, language } = useWords();
  const { assessmentOn, world, text } = useWorkbench();
  const day = evaluation.asOf;
  const rows = useMemo(() => {
    const then = createContext(assessmentOn(day), world, day);
    const now = createContext(assessmentOn(today()), world, today());
    const named = new Set(evaluation.conclusion.claims.flatMap(({ grounds }) => grounds.flatMap(refsIn)));
    return world.entries
      .flatMap((entry) => {
        if (entry.kind !== 'source' || !named.has(entry.id)) return [];
        const status = lawStatus(then, entry.id);
        return [{ entry, status, isOther: lawStatus(now, entry.id).state !== status.state }];
      })
      .toSorted((a, b) => Number(b.isOther) - Number(a.isOther))
      .slice(0, most);
  }, [assessmentOn, world, day, evaluation]);
  const isJudged = useJudgedBy(day);
  return (
    <section aria-labelledby="law-on-day">
      <h2 id="law-on-day" className="status-heading">
        {t('status.law.heading')}
      </h2>
      {rows.length === 0 ? (
        <p>{t('status.law.none')}</p>
      ) : (
        <ul className="status-law">
          {rows.map(({ entry, status }) => (
            <li key={entry.id}>
              <StandingMark standing={marks[status.state]} isSilent />
              <span>{text(entry.short)}</span>
              <span className="subtle">
                {t(`status.law.${status.state}`)}
                {status.state === 'ended' && status.brought && ` ${formatDay(status.brought.date, language)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {evaluation.risks.some((risk) => !isJudged(risk)) && (
        <p className="subtle">{t('status.law.estimates')}</p>
      )}
    </section>
  );
};

/** What an argument names, anywhere in it, without the part that is leaned on. */
const refsIn = (reason: Reason): readonly string[] => [
  reason.ref.split(/[#@]/)[0] ?? reason.ref,
  ...reason.children.flatMap(refsIn),
];
