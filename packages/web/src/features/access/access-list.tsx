import { Alert, Button, Textfield } from '@digdir/designsystemet-react';
import type { Access } from '@risikobilde/api';
import { formatDay, formatMoment } from '@risikobilde/words';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { DataTable } from '../../shared/components/data-table.js';
import { request } from '../../shared/data/api.js';
import { queryClient } from '../../shared/data/client.js';
import { useWords } from '../../shared/words.js';

type Row = Omit<Access['memberships'][number], 'person' | 'organisation'> & {
  readonly name: string;
  /** Said under the name. */
  readonly note?: string | undefined;
};
type Props = {
  readonly label: string;
  readonly subject: string;
  readonly kind: 'memberships' | 'grants';
  /** What is said where there is nothing. */
  readonly none?: string;
  readonly isAll: boolean;
  readonly rows: readonly Row[];
};

/** What has been given, to whom, by whom and why; and the way to end it. */
export const AccessList = ({ label, subject, kind, none, isAll, rows }: Props) => {
  const { t, language } = useWords();
  const [ending, setEnding] = useState<string>();
  const shown = rows.filter(({ isInForce, isOffered }) => isAll || isInForce || isOffered);
  if (shown.length === 0) return <p className="subtle">{none ?? t('access.none')}</p>;
  return (
    <DataTable
      label={label}
      columns={[subject, t('type.role'), t('access.given'), t('type.lastDay'), t('common.why'), '']}
      wide={4}
      rows={shown.map((row) => ({
        key: row.id,
        cells: [
          <>
            {row.name}
            {row.note !== undefined && <span className="access-note">{row.note}</span>}
          </>,
          t(`access.role.${row.role}`),
          <>
            {t('access.givenBy', { when: formatMoment(row.given, language), who: row.givenBy.name })}
            {row.isOffered && <span className="access-note">{t('access.notYet')}</span>}
            {row.invited?.accepted !== undefined && (
              <span className="access-note">
                {t('access.accepted', { when: formatMoment(row.invited.accepted, language) })}
              </span>
            )}
          </>,
          row.until === undefined ? t('access.noEnd') : formatDay(row.until, language),
          <>
            {row.reason}
            {row.invited?.declined !== undefined && (
              <span className="access-note">
                {t('access.declined', { when: formatMoment(row.invited.declined, language) })}
              </span>
            )}
            {row.ended && (
              <span className="access-note">
                {t('access.endedBy', {
                  when: formatMoment(row.ended.when, language),
                  who: row.ended.by.name,
                  why: row.ended.reason,
                })}
              </span>
            )}
          </>,
          row.ended || row.invited?.declined !== undefined ? null : !row.isInForce && !row.isOffered ? (
            t('access.past')
          ) : ending === row.id ? (
            <End
              kind={kind}
              id={row.id}
              label={t('access.whyEnd', { name: row.name })}
              onDone={() => setEnding(undefined)}
            />
          ) : (
            <Button
              variant="tertiary"
              data-size="sm"
              aria-label={t('access.endOf', { name: row.name, role: t(`access.role.${row.role}`) })}
              onClick={() => setEnding(row.id)}
            >
              {t('access.end')}
            </Button>
          ),
        ],
      }))}
    />
  );
};

type EndProps = {
  readonly kind: Props['kind'] | 'exceptions';
  readonly id: string;
  readonly label: string;
  readonly onDone: () => void;
};

/** Why it is ended; then it is. */
export const End = ({ kind, id, label, onDone }: EndProps) => {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const end = useMutation({
    mutationFn: () => {
      const asked = { params: { given: id }, body: { reason: reason.trim() } };
      return request(`POST /api/access/${kind}/:given/end`, asked);
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries();
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() !== '' && !end.isPending) end.mutate();
  };
  return (
    <form className="access-end" onSubmit={submit} onKeyDown={({ key }) => key === 'Escape' && onDone()}>
      <Textfield
        autoFocus
        data-size="sm"
        label={label}
        value={reason}
        maxLength={500}
        onChange={({ target }) => setReason(target.value)}
      />
      <div className="access-acts">
        <Button type="submit" data-size="sm" data-color="danger" disabled={reason.trim() === ''}>
          {t('access.end')}
        </Button>
        <Button variant="tertiary" data-size="sm" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
      {end.error && (
        <Alert data-color="danger" data-size="sm" role="alert">
          {end.error.message}
        </Alert>
      )}
    </form>
  );
};
