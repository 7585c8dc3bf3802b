import type { AssessmentSummary, InShort } from '@risikobilde/api';
import { dayHere, formatShortDay } from '@risikobilde/words';
import type { Language, Standing } from '@risikobilde/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { StandingMark } from '../../shared/components/standing-tag/standing-mark.js';
import { ProgressRing } from '../../shared/components/progress-ring/progress-ring.js';
import { Menu } from '../../shared/components/menu/menu.js';
import { lazyPart } from '../../shared/lazy-part.js';
import { Loading } from '../../shared/loading.js';
import { request } from '../../shared/data/api.js';
import { type CommonSearch, today } from '../../shared/search-params.js';
import { useWords } from '../../shared/words.js';
import { moveAssessment } from './archive.js';
import type { ArchiveMove } from './archive-receipt.js';

type Props = {
  readonly assessment: AssessmentSummary;
  readonly taken: readonly string[];
  readonly language: Language;
  readonly search: CommonSearch;
  readonly onMoved: (moved: ArchiveMove | undefined) => void;
};

// Its fields come with the press that asks for them.
const CopyRow = lazyPart(async () => (await import('./copy-row.js')).CopyRow);

/** One assessment: what it is, how it stands or how far it has come, and what can be done with it. */
export const AssessmentRow = ({ assessment, taken, language, search, onMoved }: Props) => {
  const { t, say } = useWords();
  const [isCopying, copy] = useState(false);
  const { id, revision, archived, permitted, buildsOn } = assessment;
  const title = say(assessment.title);
  const { data: short } = useQuery({
    queryKey: ['in-short', id, revision],
    queryFn: () => request('GET /api/assessments/:id/in-short', { params: { id }, query: { asOf: today() } }),
  });
  const move = (close: () => void) => {
    close();
    const isArchived = archived === undefined;
    moveAssessment(assessment, isArchived).then(
      () => onMoved(isArchived ? { assessment } : undefined),
      (error: unknown) =>
        onMoved({ assessment, error: error instanceof Error ? error.message : String(error) }),
    );
  };
  return (
    <>
      <tr className={archived === undefined ? undefined : 'is-archived'}>
        <th scope="row">
          <Link className="ds-link" to="/a/$id" params={{ id }} search={search}>
            {title}
          </Link>
        </th>
        <td>
          {short && t(buildsOn === undefined ? `start.subject.${short.subject}` : 'start.subject.onPlatform')}
        </td>
        <td>
          {short ? (
            <HowItStands id={id} title={title} short={short} search={search} />
          ) : (
            <span className="start-waits" aria-busy="true" />
          )}
        </td>
        <td className="start-tasks">{short && (isUnderWay(short) ? '–' : short.tasks)}</td>
        <td className="start-nowrap">
          {short &&
            (short.released === undefined
              ? t('start.notReleased')
              : t('start.released', { version: short.released }))}
        </td>
        <td className="start-nowrap">
          {archived === undefined
            ? formatShortDay(dayHere(assessment.changed), language)
            : t('start.isArchived', { date: archived })}
        </td>
        <td className="start-acts">
          <Menu side="end" name={t('start.acts', { title })} label={<span aria-hidden>⋯</span>}>
            {(close) => (
              <ul>
                <li>
                  <button
                    type="button"
                    onClick={() => {
                      close();
                      copy(true);
                    }}
                  >
                    {t('start.copy')}
                  </button>
                </li>
                {permitted.includes('editAssessment') && (
                  <li>
                    <button type="button" onClick={() => move(close)}>
                      {t(archived === undefined ? 'start.archive' : 'start.unarchive')}
                    </button>
                  </li>
                )}
              </ul>
            )}
          </Menu>
        </td>
      </tr>
      {isCopying && (
        <Suspense fallback={<Loading />}>
          <CopyRow
            of={assessment}
            taken={taken}
            language={language}
            search={search}
            onDone={() => copy(false)}
          />
        </Suspense>
      )}
    </>
  );
};

/** Begun on the path, and nobody has written a conclusion yet. */
const isUnderWay = ({ path, claims }: InShort): boolean => path.done < path.of && claims === 0;

const marks = {
  stands: 'supported',
  standsWithChallenges: 'challenged',
  doesNotStand: 'fallen',
} as const satisfies Readonly<Record<Exclude<InShort['conclusion'], 'notDecided'>, Standing>>;

type StandingProps = Pick<Props, 'search'> & {
  readonly id: string;
  readonly title: string;
  readonly short: InShort;
};

const HowItStands = ({ id, title, short, search }: StandingProps) => {
  const { t, say } = useWords();
  const { path, conclusion, headline } = short;
  if (isUnderWay(short))
    return (
      <Link
        className="start-step"
        to="/ny/v/$id"
        params={{ id }}
        search={search}
        aria-label={t('start.goOn', { title })}
      >
        <ProgressRing done={path.done} of={path.of} size={20} />
        {t('start.step', path)}
      </Link>
    );
  return (
    <span className={`start-conclusion ${conclusion}`}>
      {conclusion === 'notDecided' ? (
        <span className="start-undecided" aria-hidden="true" />
      ) : (
        <StandingMark standing={marks[conclusion]} isSilent />
      )}
      <span>{say(headline)}</span>
    </span>
  );
};
