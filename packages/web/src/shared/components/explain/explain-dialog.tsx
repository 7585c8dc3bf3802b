import { Dialog, Heading, Paragraph } from '@digdir/designsystemet-react';
import { explain, explanationOf, explanationSaid, type Reason, type World } from '@risikobilde/core';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { formatDay } from '@risikobilde/words';
import { useWords } from '../../words.js';
import { useWorkbench } from '../../data/context.js';
import { DoubtsHere } from '../doubts/doubts-here.js';
import { CiteLink } from '../cite-link.js';
import { StandingTag } from '../standing-tag/standing-tag.js';
import { PeersHere } from './peers-here.js';
import './explain.css';

/** The chain of facts under one id, down to the sources, as a tree that can be read aloud. */
export const ExplainDialog = ({ id }: { readonly id: string }) => {
  const { t } = useWords();
  const navigate = useNavigate();
  const { assessment, world, asOf, tolerance, text, record } = useWorkbench();
  const reason = useMemo(
    () => explain(assessment, world, asOf, id, undefined, tolerance),
    [assessment, world, asOf, id, tolerance],
  );
  const facts = useMemo(() => factsOf(world), [world]);
  const about = record(id);
  const close = () => void navigate({ to: '.', search: ({ forklar: _closed, ...rest }) => rest });
  return (
    <Dialog
      open
      onClose={close}
      closedby="any"
      placement="right"
      className="explain"
      closeButton={t('common.close')}
    >
      <Heading level={2} data-size="xs">
        {t('shell.explainTitle')}
      </Heading>
      {reason ? (
        <>
          <Paragraph className="explain-short">{explanationSaid(explanationOf(reason), text)}</Paragraph>
          <ol className="explain-tree">
            <ReasonItem reason={reason} text={text} depth={0} facts={facts} />
          </ol>
          {about?.kind === 'premise' && <PeersHere premise={about} />}
          {about && about.kind !== 'doubt' && <DoubtsHere about={id} name={text(reason.label)} />}
        </>
      ) : (
        <Paragraph>{id}</Paragraph>
      )}
    </Dialog>
  );
};

// What is written of the world, and may be doubted by itself.
const doubtable: ReadonlySet<string> = new Set([
  'source',
  'series',
  'technology',
  'terms',
  'subprocessors',
  'adequacy',
  'mandate',
]);

const factsOf = (world: World): ReadonlySet<string> =>
  new Set(world.entries.filter(({ kind }) => doubtable.has(kind)).map(({ id }) => id));

type ItemProps = {
  readonly reason: Reason;
  /** What of the world may be doubted. */
  readonly facts: ReadonlySet<string>;
  readonly text: ReturnType<typeof useWorkbench>['text'];
  readonly depth: number;
};

const ReasonItem = ({ reason, text, depth, facts }: ItemProps) => {
  const { t } = useWords();
  const { language } = useWorkbench();
  const children = reason.children.map((child, i) => (
    <ReasonItem key={`${child.ref}-${i}`} reason={child} text={text} depth={depth + 1} facts={facts} />
  ));
  // A provision is named by its source and a space.
  const [fact = ''] = reason.ref.split(' ');
  return (
    <li>
      <div className="explain-head">
        <StandingTag standing={reason.standing} />
        <strong>{text(reason.label)}</strong>
      </div>
      <p className="explain-why">{text(reason.reason)}</p>
      {reason.cite && (
        <p className="explain-source">
          {t('common.source')}: <CiteLink cite={reason.cite} />
          {reason.verification && ` (${t(`shell.verification.${reason.verification}`)})`}
          {reason.lastChecked && `, ${t('shell.lastChecked')} ${formatDay(reason.lastChecked, language)}`}
        </p>
      )}
      {reason.ifItFalls && reason.standing !== 'supported' && (
        <p className="explain-falls">
          {t('shell.ifItFalls')}: {text(reason.ifItFalls)}
        </p>
      )}
      {facts.has(fact) && <DoubtsHere about={fact} name={text(reason.label)} />}
      {children.length > 0 &&
        (depth < 2 || reason.standing !== 'supported' || reason.type === 'contradiction' ? (
          <ol className={reason.type === 'contradiction' ? 'explain-tree explain-sides' : 'explain-tree'}>
            {children}
          </ol>
        ) : (
          <details>
            <summary>
              {t('shell.explain')} ({children.length})
            </summary>
            <ol className="explain-tree">{children}</ol>
          </details>
        ))}
    </li>
  );
};
