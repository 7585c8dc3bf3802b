import { Radio, Tag, Textfield } from '@digdir/designsystemet-react';
import { textIn } from '@risikobilde/core';
import { type Evidence, type Proposal } from '@risikobilde/files';
import type { ReactNode } from 'react';
import { useWords } from '../../shared/words.js';
import { EvidenceList } from './evidence-list.js';
import type { AnswerBook } from './use-answers.js';

type Props = {
  readonly proposal: Proposal;
  readonly book: AnswerBook;
  /** What was said of it last time. */
  readonly note?: ReactNode;
  /** Evidence that the last import did not have, and what it had that is gone. */
  readonly moved?: { readonly added: readonly Evidence[]; readonly removed: readonly Evidence[] };
  /** Other words for the two answers, where what is asked is another thing. */
  readonly labels?: { readonly accept: string; readonly refuse: string };
};

/** One proposal: what it says, how sure it is, why, where it was found; and the answer of a person. */
export const ProposalItem = ({ proposal, book, note, moved, labels }: Props) => {
  const { t, language } = useWords();
  const { id, text, why, confidence, evidence } = proposal;
  const state = book.stateOf(id);
  return (
    <fieldset className="import-proposal" data-proposal={id} data-state={state ?? 'open'}>
      <legend>{textIn(text, language)}</legend>
      {labels === undefined && (
        <Tag data-color={confidence === 'high' ? 'accent' : 'neutral'} data-size="sm">
          {t(`import.confidence.${confidence}`)}
        </Tag>
      )}
      {note}
      <p className="prose">{textIn(why, language)}</p>
      {moved !== undefined && moved.added.length > 0 && (
        <EvidenceList
          summary={t('appImportAnswers.evidenceAdded', { n: moved.added.length })}
          evidence={moved.added}
        />
      )}
      {moved !== undefined && moved.removed.length > 0 && (
        <EvidenceList
          summary={t('appImportAnswers.evidenceRemoved', { n: moved.removed.length })}
          evidence={moved.removed}
        />
      )}
      <EvidenceList summary={t('appImport.where', { n: evidence.length })} evidence={evidence} />
      <div className="import-answer">
        <Radio
          name={`answer-${id}`}
          value="accepted"
          label={labels?.accept ?? t('appImportAnswers.accept')}
          checked={state === 'accepted'}
          onChange={() => book.answer([id], 'accepted')}
        />
        <Radio
          name={`answer-${id}`}
          value="refused"
          label={labels?.refuse ?? t('appImportAnswers.refuse')}
          checked={state === 'refused'}
          onChange={() => book.answer([id], 'refused')}
        />
      </div>
      {state === 'refused' && labels === undefined && (
        <Textfield
          className="import-why"
          data-size="sm"
          label={t('appImportAnswers.why')}
          value={book.answers[id]?.why ?? ''}
          onChange={(event) => book.explain(id, event.target.value)}
        />
      )}
    </fieldset>
  );
};
