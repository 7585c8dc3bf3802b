import { isThirdCountry } from '@risikobilde/core';
import { Fragment } from 'react';
import { useTexts } from '../../app/language.js';
import { TextEdit } from '../../components/edit/text-edit.js';
import { formatDate } from '../../components/format.js';
import { Panel } from '../../components/panel.js';
import { RecordFrame } from '../../components/provenance/record-frame.js';
import { useNames } from '../../components/record-link/use-names.js';
import { useWords } from '../../components/use-words.js';
import { VerificationMark } from '../../components/verification-mark/verification-mark.js';
import { useWorkbench } from '../../data/context.js';
import { suppliersTexts } from './texts.js';

/** Who the supplier is: seat, owner and the law that reaches it, certifications and how sure they are. */
export const PartyPanel = ({ party: id }: { readonly party: string }) => {
  const t = useTexts(suppliersTexts);
  const { record, language, edit } = useWorkbench();
  const nameOf = useNames();
  const words = useWords();
  const party = record(id);
  if (party?.kind !== 'party') return null;
  const parent = party.parent === undefined ? undefined : record(party.parent);
  return (
    <RecordFrame id={id} look="none">
      <Panel title={`${t('party')}: ${nameOf(id)}`} anchor={id}>
        <dl className="facts">
          <dt>{t('seat')}</dt>
          <dd>{words.country(party.country)}</dd>
          {parent?.kind === 'party' && (
            <>
              <dt>{t('parent')}</dt>
              <dd>
                {nameOf(parent.id)}
                {isThirdCountry(parent.country) && (
                  <p className="subtle">{t('parentLaw', { country: words.country(parent.country) })}</p>
                )}
              </dd>
            </>
          )}
          {party.certifications?.map((certification) => (
            <Fragment key={`${certification.scheme}-${certification.from ?? ''}`}>
              <dt>{t('scheme')}</dt>
              <dd>
                {nameOf(certification.scheme)}
                {certification.from !== undefined &&
                  `, ${t('since', { date: formatDate(certification.from, language) })}`}
                {certification.until !== undefined &&
                  ` ${t('untilDate', { date: formatDate(certification.until, language) })}`}
                {certification.lastChecked !== undefined &&
                  `, ${t('lastChecked', { date: formatDate(certification.lastChecked, language) })}`}{' '}
                <VerificationMark verification={certification.verification} />
              </dd>
            </Fragment>
          ))}
          <dt>{t('note')}</dt>
          <dd>
            <TextEdit
              label={t('note')}
              multiline
              value={party.note}
              onSave={(note) => edit([{ record: id, set: { note } }])}
              onClear={() => edit([{ record: id, unset: ['note'] }])}
            />
          </dd>
        </dl>
      </Panel>
    </RecordFrame>
  );
};
