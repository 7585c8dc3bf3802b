import { type ReceivedNotice, unknownCountry } from '@risikobilde/core';
import { useState } from 'react';
import { DataTable } from '../../../shared/components/data-table.js';
import { RemoveRecord } from '../../../shared/components/edit/remove-record.js';
import { Fields } from '../../../shared/components/fields/fields.js';
import { MoreFields } from '../../../shared/components/fields/more-fields.js';
import { writtenByHand } from '../../../shared/components/fields/written-by-hand.js';
import { FindingsFold } from '../../../shared/components/findings-fold.js';
import { FoldOut } from '../../../shared/components/fold-out.js';
import { RecordFrame } from '../../../shared/components/provenance/record-frame.js';
import { useFieldWords } from '../../../shared/components/use-field-words.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';
import { EngagementsEdit } from './engagements-edit.js';
import { LettersPart } from './letters-part.js';
import { NoticeLine } from './notice-line.js';
import { OurAnswer } from './our-answer.js';
import { WhoAnswers } from './who-answers.js';

/** One notice: its days, whom it names, who must answer, what was answered, and letters. */
export const NoticeItem = ({ received }: { readonly received: ReceivedNotice }) => {
  const { t } = useWords();
  const { evaluation } = useWorkbench();
  const { notice } = received;
  return (
    <div className="notice-body">
      <FindingsFold findings={evaluation.findings.filter(({ refs }) => refs.includes(notice.id))} />
      <NoticeLine received={received} />
      <Names received={received} />
      <WhoAnswers received={received} />
      {received.isOurs && <OurAnswer received={received} />}
      <LettersPart received={received} />
      <RecordFrame id={notice.id} look="none">
        <FoldOut summary={<h3>{t('panel.fields')}</h3>}>
          <Fields
            of={notice}
            names={writtenByHand.subprocessorNotice}
            special={{ engagements: EngagementsEdit }}
          />
          <MoreFields of={notice} />
          <RemoveRecord id={notice.id} label={t('suppliers.notices.remove')} />
        </FoldOut>
      </RecordFrame>
    </div>
  );
};

/** Rows of names that are shown before all are asked for. */
const fewNames = 10;

const Names = ({ received }: { readonly received: ReceivedNotice }) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const words = useFieldWords();
  const [isAll, setAll] = useState(false);
  const { names } = received.notice;
  const count = (change: 'added' | 'removed') => names.filter((one) => one.change === change).length;
  return (
    <section>
      <h3>{t('field.subprocessorNotice.names')}</h3>
      <p>{t('suppliers.notices.names', { added: count('added'), removed: count('removed') })}</p>
      <DataTable
        label={t('field.subprocessorNotice.names')}
        columns={[
          t('field.party.name'),
          t('common.change'),
          t('field.engagement.places.country'),
          t('common.service'),
        ]}
        rows={names.slice(0, isAll ? names.length : fewNames).map((one, k) => ({
          key: `${k} ${one.name}`,
          cells: [
            one.name,
            words.value('subprocessorNotice.names.change', one.change),
            words.country(one.country ?? unknownCountry),
            one.service === undefined ? '–' : text(one.service),
          ],
        }))}
      />
      {names.length > fewNames && !isAll && (
        <button type="button" className="quiet-button" onClick={() => setAll(true)}>
          {t('common.showAll', { n: names.length })}
        </button>
      )}
    </section>
  );
};
