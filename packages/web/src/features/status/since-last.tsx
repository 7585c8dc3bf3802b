import { Paragraph } from '@digdir/designsystemet-react';
import { type Evaluation, headlineOf, preciseDate } from '@risikobilde/core';
import { formatList } from '@risikobilde/words';
import { Link } from '@tanstack/react-router';
import { changesSince } from '../../shared/changes/changes-since.js';
import { titleOf } from '../../shared/changes/title-of.js';
import { useWorkbench } from '../../shared/data/context.js';
import { evaluateOnce, useHasRules } from '../../shared/data/evaluate.js';
import { keepCommon, today } from '../../shared/search-params.js';
import { useWords } from '../../shared/words.js';

/** How many changes are named; the others are counted. */
const named = 2;

/** What moved the claims since the last version; of a day that is past, how the conclusion stands today. */
export const SinceLast = ({ evaluation }: { readonly evaluation: Evaluation }) => {
  const { t, say, language } = useWords();
  const { id, of, text, world, assessmentOn } = useWorkbench();
  useHasRules();
  const isPast = evaluation.asOf < today();
  const log = of('assessment')[0]?.changeLog ?? [];
  const version = log
    .filter(({ date }) => date <= evaluation.asOf)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .at(-1);
  const now = isPast ? evaluateOnce(assessmentOn(today()), world, today()) : evaluation;
  const said = (): string => {
    if (now === undefined) return t('shell.loading');
    if (isPast) return t('status.since.today', { headline: say(headlineOf(now.conclusion)) });
    if (!version) return t('status.since.noVersion');
    const from = { version: version.version, date: preciseDate(version) };
    const changes = changesSince(evaluation.conclusion.claims, version.date);
    if (changes.length === 0) return t('status.since.nothing', from);
    const names = changes.slice(0, named).map((change) => text(titleOf(change, world)));
    const others = changes.length - names.length;
    return t('status.since.changes', {
      ...from,
      changes: formatList(others > 0 ? [...names, t('status.since.others', { n: others })] : names, language),
    });
  };
  return (
    <Paragraph className="status-since" aria-busy={now === undefined}>
      {said()}{' '}
      <Link className="ds-link" to="/a/$id/tidslinje" params={{ id }} search={keepCommon}>
        {t('status.since.whole')}
      </Link>
      {version && (
        <>
          {' '}
          <Link
            className="ds-link"
            to="/a/$id/historikk"
            params={{ id }}
            search={(now) => ({ ...keepCommon(now), fra: `day:${version.date}` })}
          >
            {t('status.since.compare')}
          </Link>
        </>
      )}
    </Paragraph>
  );
};
