import { CheckmarkCircleIcon, ExclamationmarkTriangleIcon, XMarkOctagonIcon } from '@navikt/aksel-icons';
import {
  answerSentences,
  answersMessage,
  type Cycle,
  type Finding,
  isAnswerable,
  unmetFor,
} from '@risikobilde/core';
import { Suspense, useSyncExternalStore } from 'react';
import { Link } from '@tanstack/react-router';
import { FoldOut } from '../../shared/components/fold-out.js';
import { useIsLocked } from '../../shared/components/provenance/record-frame.js';
import { RecordLink } from '../../shared/components/record-link/record-link.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { useNotGivenHere } from '../../shared/components/steps-given/use-not-given-here.js';
import { useWorkbench } from '../../shared/data/context.js';
import { lazyPart } from '../../shared/lazy-part.js';
import { Loading } from '../../shared/loading.js';
import { useWords } from '../../shared/words.js';
import { type Edition, type Item, stepOf } from './checklist.js';
import { newHash, panels, rightOf, stepIn } from './decisions/panels.js';
import { useOwnSteps } from '../../shared/data/use-own-steps.js';

const ChangedSince = lazyPart(
  async () => (await import('../../shared/components/changed-since/changed-since.js')).ChangedSinceFold,
);

type Props = { readonly items: readonly Item[]; readonly edition: Edition; readonly cycle: Cycle };

/** A list of more is read by its titles first, each opened to the rest. */
const shortList = 12;

type RowProps = {
  readonly item: Item;
  readonly version: string;
  readonly isInLongList: boolean;
  /** Whether the table of the life cycle lets it be done before the others. */
  readonly isTimely: boolean;
};

export const checklistHeading = 'publish-checklist';

/** What stands in the way of the edition, each with the way to mend it, and what is in order. */
export const ChecklistPanel = ({ items, edition, cycle }: Props) => {
  const { t } = useWords();
  const { evaluation } = useWorkbench();
  const { content } = evaluation.dpia;
  const approving = unmetFor('approve', cycle);
  const mayBeApproved = approving.from === undefined && approving.conditions.length === 0;
  const inOrder = [
    content.length > 0 && content.every(({ filled }) => filled) && t('publish.inOrder.content'),
    !items.some(({ type }) => type === 'log') && t('publish.inOrder.log', { version: edition.version }),
    !items.some(({ type }) => stepOf[type] === 'advice') && t('publish.inOrder.advice'),
    !items.some(({ type }) => type === 'acceptanceMissing') && t('publish.inOrder.acceptance'),
    !items.some(({ type }) => type === 'openError') && t('publish.inOrder.errors'),
  ].filter((said) => said !== false);
  return (
    <section aria-labelledby={checklistHeading}>
      <h2 id={checklistHeading} tabIndex={-1}>
        {t(items.length === 0 ? 'publish.nothingLeft' : 'publish.toPutRight')}
      </h2>
      <ul className="publish-items">
        {items.map((item) => (
          <li key={item.key}>
            <ItemRow
              item={item}
              version={edition.version}
              isInLongList={items.length > shortList}
              isTimely={item.type !== 'approval' || mayBeApproved}
            />
          </li>
        ))}
      </ul>
      {inOrder.length > 0 && (
        <>
          <h3>{t('publish.inOrderTitle')}</h3>
          <ul className="publish-items is-in-order">
            {inOrder.map((said) => (
              <li key={said}>
                <CheckmarkCircleIcon aria-hidden fontSize="1.25rem" />
                <p>{said}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};

const ItemRow = ({ item, version, isInLongList, isTimely }: RowProps) => {
  const { t, say } = useWords();
  const { text } = useWorkbench();
  const { type, findings } = item;
  const isError = type === 'openError';
  const isOfRule = isError || type === 'dutyOpen';
  const Icon = isError ? XMarkOctagonIcon : ExclamationmarkTriangleIcon;
  const [first] = findings;
  const title =
    isOfRule && first
      ? say({ key: `about.${first.rule}.title`, values: {} })
      : t(`publish.item.${type === 'openError' || type === 'dutyOpen' ? 'log' : type}`, { version });
  // That there is one, which does not count, is said by what found it.
  const { advice, isNotGivenHere } = useNotGivenHere();
  const isFromFiles = type === 'adviceMissing' && advice.some(isNotGivenHere);
  const about = (
    <>
      <p className="subtle">
        {first && (isOfRule || isFromFiles)
          ? text(first.message)
          : t(`publish.itemWhy.${type === 'openError' || type === 'dutyOpen' ? 'log' : type}`)}
      </p>
      <Helps item={item} finding={first} />
    </>
  );
  const isFolded = isInLongList && isOfRule;
  const isMany = findings.length > 1 || type === 'acceptanceMissing' || type === 'consultationMissing';
  return (
    <>
      <Icon aria-hidden fontSize="1.25rem" data-color={isError ? 'danger' : 'warning'} />
      <div>
        {isMany ? (
          <FoldOut
            summary={
              <>
                <strong>{title}</strong> <span className="subtle">({findings.length})</span>
              </>
            }
          >
            <ul className="publish-findings">
              {findings.map((finding) => (
                <li key={finding.id}>
                  <p>{text(finding.message)}</p>
                  <Helps item={item} finding={finding} />
                  {finding.rule === 'acceptance-outdated' && finding.refs[0] !== undefined && (
                    <Suspense fallback={<Loading />}>
                      <ChangedSince id={finding.refs[0]} />
                    </Suspense>
                  )}
                  <Ways item={item} finding={finding} />
                </li>
              ))}
            </ul>
          </FoldOut>
        ) : isFolded ? (
          <FoldOut summary={<strong>{title}</strong>}>
            {about}
            <Ways item={item} finding={first} />
          </FoldOut>
        ) : (
          <>
            <p>
              <strong>{title}</strong>
            </p>
            {about}
          </>
        )}
      </div>
      {!isMany && !isFolded && isTimely && <Ways item={item} finding={first} />}
    </>
  );
};

type WaysProps = {
  readonly item: Item;
  readonly finding: Finding | undefined;
};

/** What is put right in the records: of the others the panel that is opened says what to do. */
const isOfRecords: ReadonlySet<Item['type']> = new Set(['openError', 'dutyOpen', 'consultationMissing']);

/** What would help, that no decision does where none can, and what has been tried. */
const Helps = ({ item, finding }: WaysProps) => {
  const { records, text } = useWorkbench();
  if (finding === undefined) return null;
  const sentences = [
    ...(finding.fix && isOfRecords.has(item.type) ? [finding.fix] : []),
    ...(isMendedOnly(item, finding) ? [answersMessage(finding.answers)] : []),
    ...answerSentences(finding, (id) => records.find((record) => record.id === id)),
  ];
  return sentences.length === 0 ? null : <p className="publish-helps">{sentences.map(text).join(' ')}</p>;
};

/** Whether no decision answers it. */
const isMendedOnly = ({ type }: Item, { answers }: Finding): boolean =>
  panels[type] === 'answer' && !isAnswerable(answers);

/** The way to mend one thing: to the record that is wrong, or to the panel where what is missing is written. */
const Ways = ({ item, finding }: WaysProps) => {
  const { type } = item;
  const { t } = useWords();
  const nameOf = useNames();
  const isLocked = useIsLocked();
  const about = finding && <span className="visually-hidden">: {nameOf(finding.at.record)}</span>;
  const { store, of } = useWorkbench();
  const isOwn = useOwnSteps();
  const permitted = useSyncExternalStore(store.subscribe, store.permitted);
  // An error that nobody may answer with the rights here is still mended where it is.
  const named = panels[type];
  const isOnlyMended = finding !== undefined && isMendedOnly(item, finding);
  const panel = isLocked || isOnlyMended || !named || !permitted.includes(rightOf[named]) ? undefined : named;
  const step = panel === undefined ? undefined : stepIn[panel];
  const scenario = finding?.refs.find((ref) => of('scenario').some(({ id }) => id === ref));
  if (step !== undefined && isOwn(step, step === 'acceptRisk' ? scenario : undefined))
    return <span className="publish-ways subtle">{t(`cycle.own.${step}`)}</span>;
  return (
    <span className="publish-ways">
      {(type === 'openError' || type === 'dutyOpen') && finding && (
        <RecordLink record={finding.at.record}>
          {t('publish.way.mend')}
          {about}
        </RecordLink>
      )}
      {'record' in item && item.record !== undefined && (
        <RecordLink record={item.record}>{t('cycle.do.answerAdvice')}</RecordLink>
      )}
      {panel && (
        <Link
          to="."
          search
          hash={newHash(panel, finding)}
          data-row={newHash(panel, finding)}
          resetScroll={false}
          hashScrollIntoView={false}
          className="ds-link"
        >
          {t(`publish.way.${panel}`)}
          {about}
        </Link>
      )}
    </span>
  );
};
