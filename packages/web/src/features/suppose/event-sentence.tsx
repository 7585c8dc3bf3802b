import { Button } from '@digdir/designsystemet-react';
import { PlusIcon, XMarkIcon } from '@navikt/aksel-icons';
import { type KeyboardEvent, useId, useState } from 'react';
import { DayEdit } from '../../shared/components/edit/day-edit.js';
import { ViewFrame } from '../../shared/components/provenance/record-frame.js';
import { kindOf } from '../../shared/search/find-in.js';
import { findSupposed, nearestTo } from '../../shared/suppose/find-supposed.js';
import type { Draft, DraftFall } from '../../shared/suppose/suppose-search.js';
import { type Candidate, useCandidates } from '../../shared/suppose/use-candidates.js';
import { useWords } from '../../shared/words.js';
import { idOfFall, useDraftWords } from './use-draft-words.js';

type Props = {
  readonly label: string;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
};

/** The supposition as a sentence: what falls, how and when, each a field of its own. */
export const EventSentence = ({ label, draft, onChange }: Props) => {
  const { t } = useWords();
  const { nameOfFall, dayOf } = useDraftWords();
  const [isAdding, setAdding] = useState(false);
  const change = (falls: readonly DraftFall[]) => onChange({ ...draft, on: dayOf(draft), falls });
  const asks = draft.falls.length === 0 || isAdding;
  return (
    <section className="suppose-sentence" aria-label={label}>
      <span>{t('suppose.whatIf')}</span>
      {draft.falls.map((fall, n) => (
        <span key={idOfFall(fall)} className="suppose-event">
          {n > 0 && <span>{t('suppose.and')}</span>}
          <span className="suppose-pill">
            {nameOfFall(fall)}
            <button
              type="button"
              aria-label={t('suppose.takeAway', { name: nameOfFall(fall) })}
              onClick={() => change(draft.falls.filter((one) => one !== fall))}
            >
              <XMarkIcon aria-hidden />
            </button>
          </span>
          <input
            className="suppose-how"
            aria-label={t('suppose.how', { name: nameOfFall(fall) })}
            placeholder={t('suppose.falls')}
            size={Math.max(12, (fall.how ?? '').length)}
            value={fall.how ?? ''}
            onChange={({ target: { value } }) =>
              change(
                draft.falls.map((one) => {
                  if (one !== fall) return one;
                  const { how: _, ...rest } = one;
                  return value === '' ? rest : { ...rest, how: value };
                }),
              )
            }
          />
        </span>
      ))}
      {asks && (
        <FindEvent
          taken={draft.falls.map(idOfFall)}
          onPick={({ fall }) => {
            setAdding(false);
            change([...draft.falls, fall]);
          }}
          {...(isAdding && { onCancel: () => setAdding(false) })}
        />
      )}
      <ViewFrame>
        <DayEdit
          inline
          label={t('suppose.day')}
          value={dayOf(draft)}
          onSave={(on) => onChange({ ...draft, on })}
        />
      </ViewFrame>
      {!asks && (
        <Button variant="secondary" data-size="sm" onClick={() => setAdding(true)}>
          <PlusIcon aria-hidden />
          {t('suppose.also')}
        </Button>
      )}
    </section>
  );
};

type FindProps = {
  readonly taken: readonly string[];
  readonly onPick: (candidate: Candidate) => void;
  readonly onCancel?: () => void;
};

/** What could fall, by typing a name or a whole question; arrows choose, Enter takes. */
const FindEvent = ({ taken, onPick, onCancel }: FindProps) => {
  const { t, say } = useWords();
  const list = useId();
  const candidates = useCandidates().filter(({ fall }) => !taken.includes(idOfFall(fall)));
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const named = findSupposed(candidates, query, 8);
  const isLost = named.length === 0 && query.trim().length > 1;
  const found = isLost ? nearestTo(candidates, query, 5) : named;
  const chosen = found[Math.min(active, found.length - 1)];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setActive((active + (event.key === 'ArrowDown' ? 1 : -1) + found.length) % Math.max(1, found.length));
    } else if (event.key === 'Enter' && chosen && !isLost) {
      event.preventDefault();
      onPick(chosen);
    } else if (event.key === 'Escape') onCancel?.();
  };
  return (
    <div className="suppose-find">
      <input
        type="text"
        role="combobox"
        aria-label={t('suppose.find')}
        placeholder={t('suppose.findHint')}
        aria-expanded={found.length > 0}
        aria-controls={list}
        aria-activedescendant={chosen ? `${list}-${chosen.id}` : undefined}
        value={query}
        autoFocus={onCancel !== undefined}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      {isLost && (
        <p role="status">
          {t('suppose.notFound', { query: query.trim() })}{' '}
          {t(found.length > 0 ? 'suppose.nearest' : 'suppose.noneNear')}
        </p>
      )}
      <ul id={list} role="listbox" aria-label={t('suppose.find')}>
        {found.map((candidate) => (
          <li
            key={`${candidate.kind} ${candidate.id}`}
            id={`${list}-${candidate.id}`}
            role="option"
            aria-selected={candidate === chosen}
            onClick={() => onPick(candidate)}
            onKeyDown={onKeyDown}
          >
            <span>{candidate.title}</span> <span className="subtle">{say(kindOf(candidate))}</span>
          </li>
        ))}
      </ul>
    </div>
  );
};
