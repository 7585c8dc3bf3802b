import { type AssessmentRecord, type ChangeGroup, referencesOf, type World } from '@risikobilde/core';
import { Link } from '@tanstack/react-router';
import { CiteLink } from '../../shared/components/cite-link.js';
import { ExplainButton } from '../../shared/components/explain/explain-button.js';
import { RecordLink } from '../../shared/components/record-link/record-link.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { StandingTag } from '../../shared/components/standing-tag/standing-tag.js';
import { useWorkbench } from '../../shared/data/context.js';
import { keepCommon } from '../../shared/search-params.js';
import { useWords } from '../../shared/words.js';
import { AnswerForm } from './answer-form.js';
import { WhatIsNew } from './what-is-new.js';

type Props = {
  readonly group: ChangeGroup;
  readonly title: string;
  /** Whether its reader has said by a key that it changes nothing, and is to say why. */
  readonly isUnchanged: boolean;
  readonly onAnswered: () => void;
};

/** One thing that changed: what it says now and said before, what leans on it, and the answer. */
export const ChangePanel = ({ group, title, isUnchanged, onAnswered }: Props) => {
  const { t } = useWords();
  const { id, text, evaluation, record, records, world } = useWorkbench();
  const nameOf = useNames();
  const standing = new Map(evaluation.claims.map((claim) => [claim.id, claim.standing]));
  const mendable = group.fell
    ? restingOn(group.fell.source, records, world)
    : group.refs.flatMap((ref) => record(ref.split('#')[0] ?? ref)?.id ?? []);
  return (
    <>
      {group.reasons.map((reason) => (
        <p key={text(reason)}>{text(reason)}</p>
      ))}
      {group.cite && (
        <p className="meta">
          {t('common.source')}: <CiteLink cite={group.cite} />
        </p>
      )}
      {group.of && <WhatIsNew of={group.of} refs={group.refs} />}
      <h3>
        {t('tasks.leans')} ({group.claims.length})
      </h3>
      <ul className="tasks-claims">
        {group.claims.map((claim) => (
          <li key={claim}>
            <StandingTag standing={standing.get(claim) ?? 'unsupported'} />
            <span>{nameOf(claim)}</span>
            <ExplainButton id={claim} about={nameOf(claim)} />
          </li>
        ))}
      </ul>
      {group.of ? (
        <AnswerForm
          key={`${group.anchor}-${isUnchanged}`}
          changes={[{ of: group.of, about: group.about }]}
          title={title}
          isUnchanged={isUnchanged}
          onAnswered={onAnswered}
        />
      ) : group.isUnread ? (
        <p className="tasks-mend">
          <Link className="ds-link" to="/a/$id/tjenester" params={{ id }} search={keepCommon} hash="changed">
            {t('tasks.toUpdate')}
          </Link>
        </p>
      ) : (
        <div className="tasks-mend">
          {group.fell ? t('tasks.fell') : `${t('tasks.mend')}:`}
          <ul>
            {(mendable.length > 0 ? mendable : group.claims).map((mended) => (
              <li key={mended}>
                <RecordLink record={mended}>{nameOf(mended)}</RecordLink>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
};

/** The records that name the source, or the adequacy decision that stands and falls with it; what somebody once answered stays as it is. */
const restingOn = (source: string, records: readonly AssessmentRecord[], world: World): readonly string[] => {
  const names = new Set([
    source,
    ...world.entries.flatMap((one) => (one.kind === 'adequacy' && one.source === source ? [one.id] : [])),
  ]);
  return records
    .filter(
      (one) =>
        one.kind !== 'consideration' &&
        referencesOf(one).some(({ to, id }) => to === 'world' && names.has(id)),
    )
    .map(({ id }) => id);
};
