import { Button, Details, Heading, Tag } from '@digdir/designsystemet-react';
import { Link, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { useWords } from '../../shared/words.js';
import { keepCommon } from '../../shared/search-params.js';
import { CiteLink } from '../../shared/components/cite-link.js';
import { ExplainButton } from '../../shared/components/explain/explain-button.js';
import { RecordLink } from '../../shared/components/record-link/record-link.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { StandingTag } from '../../shared/components/standing-tag/standing-tag.js';
import { useWorkbench } from '../../shared/data/context.js';
import { AnswerForm } from './answer-form.js';
import type { ChangeGroup } from '../../shared/changes/group-changes.js';
import { titleOf } from '../../shared/changes/title-of.js';
import { WhatIsNew } from './what-is-new.js';

type Props = {
  readonly group: ChangeGroup;
  /** The claims whose place on the page is here: a link to a claim's task comes to the first change it waits for. */
  readonly anchors: readonly string[];
  readonly onAnswered: () => void;
};

/** How many claims are listed before somebody asks for all: there is one change after another to answer. */
const atFirst = 3;

/** One thing that changed: what it is, what leans on it, what it says now, and the answer. */
export const ChangePanel = ({ group, anchors, onAnswered }: Props) => {
  const { t } = useWords();
  const { id, text, evaluation, world, record } = useWorkbench();
  const nameOf = useNames();
  const { hash } = useLocation();
  const [isWhole, setIsWhole] = useState(() => group.claims.indexOf(hash.replace(/^task-/, '')) >= atFirst);
  const shown = isWhole ? group.claims : group.claims.slice(0, atFirst);
  const title = text(titleOf(group, world));
  const standing = new Map(evaluation.claims.map((claim) => [claim.id, claim.standing]));
  const mendable = group.refs.flatMap((ref) => record(ref.split('#')[0] ?? ref)?.id ?? []);
  return (
    <section className="panel" tabIndex={-1} aria-labelledby={`change-${group.key}`}>
      <div className="tasks-head">
        <Heading level={3} data-size="xs" id={`change-${group.key}`}>
          {title}
        </Heading>
        <p className="meta">
          {group.since && `${t('tasks.since', { date: group.since })}, `}
          {t('common.due', { date: group.due })}{' '}
          {group.overdue && (
            <Tag data-size="sm" data-color="danger">
              {t('common.overdue')}
            </Tag>
          )}
        </p>
      </div>
      {group.reasons.map((reason) => (
        <p key={text(reason)} className="prose">
          {text(reason)}
        </p>
      ))}
      {group.cite && (
        <p className="meta">
          {t('common.source')}: <CiteLink cite={group.cite} />
        </p>
      )}
      <Heading level={4} data-size="2xs">
        {t('tasks.leans')} ({group.claims.length})
      </Heading>
      <ul className="tasks-claims">
        {shown.map((claim) => (
          <li key={claim} id={anchors.includes(claim) ? `task-${claim}` : undefined}>
            <StandingTag standing={standing.get(claim) ?? 'unsupported'} />
            <span>{nameOf(claim)}</span>
            <ExplainButton id={claim} about={nameOf(claim)} />
          </li>
        ))}
      </ul>
      {group.claims.length > atFirst && (
        <Button
          variant="tertiary"
          data-size="sm"
          className="tasks-all"
          aria-expanded={isWhole}
          onClick={() => setIsWhole(!isWhole)}
        >
          {isWhole ? t('tasks.showFewer') : t('common.showAll', { n: group.claims.length })}
        </Button>
      )}
      {group.of && <WhatIsNew of={group.of} refs={group.refs} />}
      {group.of ? (
        <Details className="tasks-new">
          <Details.Summary>{t('common.answer')}</Details.Summary>
          <Details.Content>
            <AnswerForm of={group.of} about={group.about} title={title} onAnswered={onAnswered} />
          </Details.Content>
        </Details>
      ) : group.isUnread ? (
        <p className="tasks-mend">
          <Link className="ds-link" to="/a/$id/tjenester" params={{ id }} search={keepCommon} hash="changed">
            {t('tasks.toUpdate')}
          </Link>
        </p>
      ) : (
        <div className="tasks-mend">
          {t('tasks.mend')}:
          <ul>
            {(mendable.length > 0 ? mendable : group.claims).map((mended) => (
              <li key={mended}>
                <RecordLink record={mended}>{nameOf(mended)}</RecordLink>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
};
