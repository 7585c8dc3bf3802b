import { Button, Tag } from '@digdir/designsystemet-react';
import { evidenceGap, fitsType, levels, type RecordOf } from '@risikobilde/core';
import { useQuery } from '@tanstack/react-query';
import { addressOf } from '../../data/api.js';
import { useWorkbench } from '../../data/context.js';
import { useWords } from '../../words.js';
import { ChoiceEdit } from '../edit/choice-edit.js';
import { useIsLocked } from '../provenance/record-frame.js';
import { RecordLink } from '../record-link/record-link.js';
import { useFieldWords } from '../use-field-words.js';
import { evidenceQuery } from './evidence-query.js';
import { useSize } from './use-size.js';

type Props = {
  readonly file: RecordOf<'evidence'>;
  /** The record that it is shown under; left out where all files stand together. */
  readonly about?: string;
};

/** One file: what it is called and is, who may read it, and the ways to have it or take it away. */
export const EvidenceRow = ({ file, about }: Props) => {
  const { t } = useWords();
  const { id, text, edit, ownRecords } = useWorkbench();
  const words = useFieldWords();
  const sizeOf = useSize();
  const name = text(file.name);
  const isOwn = ownRecords.some((one) => one.id === file.id);
  const isLocked = useIsLocked() || !isOwn;
  const gap = evidenceGap(file);
  const { data } = useQuery(evidenceQuery(id));
  const kept = data?.files.find(({ sha256 }) => sha256 === file.file.sha256);
  // What the platform has is kept there.
  const isGone = isOwn && data !== undefined && (kept === undefined || kept.erased !== undefined);
  const type = words.value('storedFile.type', file.file.type);
  const remove = () => {
    const others = file.of.filter((one) => one !== about);
    edit(
      about === undefined || others.length === 0
        ? [{ record: file.id, remove: true }]
        : [{ record: file.id, set: { of: others } }],
    );
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.evidence-add button')?.focus());
  };
  return (
    <>
      <p className="evidence-name">
        <RecordLink record={file.id}>{name}</RecordLink>
      </p>
      <p className="meta">
        {t('evidence.is', { type, size: sizeOf(file.file.size) })}
        {file.level !== 'internal' && (
          <>
            {' '}
            <Tag data-size="sm" data-color="neutral">
              {t('evidence.readBy', { level: words.value('record.level', file.level) })}
            </Tag>
          </>
        )}
      </p>
      {gap !== undefined && <p className="meta">{t(`evidence.gap.${gap}`)}</p>}
      {fitsType(name, file.file.type) === false && (
        <p className="edit-note wrong">{t('evidence.misnamed', { name, type })}</p>
      )}
      {isGone && (
        <p className="edit-note wrong">
          {kept?.erased === undefined ? t('evidence.gone') : t('evidence.erased', { on: kept.erased })}
        </p>
      )}
      <div className="evidence-acts">
        {!isGone && (
          <a
            className="ds-link"
            href={addressOf('GET /api/assessments/:id/evidence/:hash', {
              params: { id, hash: file.file.sha256 },
            })}
            download
            aria-label={t('evidence.downloadNamed', { name })}
          >
            {t('releases.download')}
          </a>
        )}
        {!isLocked && (
          <>
            <ChoiceEdit
              label={t('evidence.whoReads', { name })}
              hideLabel
              value={file.level}
              options={levels.map((value) => ({ value, label: words.value('record.level', value) }))}
              onSave={(level) => edit([{ record: file.id, set: { level } }])}
            />
            <Button
              variant="tertiary"
              data-size="sm"
              data-color="danger"
              aria-label={t('path.remove', { name })}
              onClick={remove}
            >
              {t('evidence.remove')}
            </Button>
          </>
        )}
      </div>
    </>
  );
};
