import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { Proposal } from '@risikobilde/files';
import { useWords } from '../../shared/words.js';
import { Panel } from '../../shared/components/panel.js';
import { groupProposals } from './proposal-groups.js';
import { ProposalItem } from './proposal-item.js';
import type { AnswerBook } from './use-answers.js';

type Props = {
  readonly proposals: readonly Proposal[];
  readonly book: AnswerBook;
};

/** Every proposal, by what it is about. One by one or a group at a time; nothing is answered until somebody does. */
export const ProposalsPanel = ({ proposals, book }: Props) => {
  const { t } = useWords();
  // An answer that was given one by one is not written over by one given for many.
  const clear = proposals
    .filter(({ id, confidence }) => confidence === 'high' && book.stateOf(id) === undefined)
    .map(({ id }) => id);
  return (
    <Panel title={t('appImportAnswers.proposals')}>
      <Paragraph className="prose">{t('appImportAnswers.proposalsLead')}</Paragraph>
      <div className="import-buttons">
        <p role="status" className="import-progress">
          {t('appImportAnswers.progress', {
            n: book.count(proposals.map(({ id }) => id)),
            of: proposals.length,
          })}
        </p>
        {clear.length > 0 && (
          <Button variant="tertiary" data-size="sm" onClick={() => book.answer(clear, 'accepted')}>
            {t('appImportAnswers.allClear', { n: clear.length })}
          </Button>
        )}
      </div>
      <ProposalGroups proposals={proposals} book={book} />
    </Panel>
  );
};

/** The proposals in their groups, with answers for a whole group at a time. */
export const ProposalGroups = ({ proposals, book }: Props) => {
  const { t } = useWords();
  return groupProposals(proposals).map(({ group, proposals: inGroup }) => {
    const ids = inGroup.map(({ id }) => id);
    const name = t(`appImportAnswers.groups.${group}`);
    const open = ids.filter((id) => book.stateOf(id) === undefined);
    const isFresh = open.length === ids.length;
    const acceptWords = t(isFresh ? 'appImportAnswers.acceptGroup' : 'appImportAnswers.acceptRest');
    const refuseWords = t(isFresh ? 'appImportAnswers.refuseGroup' : 'appImportAnswers.refuseRest');
    return (
      <section key={group} className="import-group" aria-label={name}>
        <div className="import-group-head">
          <Heading level={3} data-size="2xs">
            {name} ({ids.length})
          </Heading>
          {ids.length > 1 && (
            <div className="import-buttons">
              <Button
                variant="tertiary"
                data-size="sm"
                disabled={open.length === 0}
                aria-label={`${acceptWords}: ${name}`}
                onClick={() => book.answer(open, 'accepted')}
              >
                {acceptWords}
              </Button>
              <Button
                variant="tertiary"
                data-size="sm"
                disabled={open.length === 0}
                aria-label={`${refuseWords}: ${name}`}
                onClick={() => book.answer(open, 'refused')}
              >
                {refuseWords}
              </Button>
              <Button
                variant="tertiary"
                data-size="sm"
                disabled={isFresh}
                aria-label={`${t('appImportAnswers.clearGroup')}: ${name}`}
                onClick={() => book.answer(ids, undefined)}
              >
                {t('appImportAnswers.clearGroup')}
              </Button>
            </div>
          )}
        </div>
        {inGroup.map((proposal) => (
          <ProposalItem key={proposal.id} proposal={proposal} book={book} />
        ))}
      </section>
    );
  });
};
