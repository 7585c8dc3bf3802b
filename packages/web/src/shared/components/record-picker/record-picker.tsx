import { Button } from '@digdir/designsystemet-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { useWords } from '../../words.js';
import { kindOf, type Findable, findIn } from '../../search/find-in.js';
import './record-picker.css';

type Props<T extends Findable> = {
  readonly label: string;
  readonly items: readonly T[];
  readonly onPick: (item: T) => void;
  readonly onCancel: () => void;
};

/** One of many things, by its name: typing narrows, the arrows choose, Enter takes and Escape leaves. */
export const RecordPicker = <T extends Findable>({ label, items, onPick, onCancel }: Props<T>) => {
  const { t, say } = useWords();
  const list = useId();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const found = query.trim() === '' ? items.slice(0, 8) : findIn(items, query, 8);
  const chosen = found[Math.min(active, found.length - 1)];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((active + step + found.length) % Math.max(1, found.length));
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      onPick(chosen);
    } else if (event.key === 'Escape') {
      // A dialog around it stays open.
      event.preventDefault();
      event.stopPropagation();
      onCancel();
    }
  };
  return (
    <div className="record-picker">
      <label htmlFor={`${list}-input`}>{label}</label>
      <div className="record-picker-field">
        <input
          id={`${list}-input`}
          type="text"
          role="combobox"
          autoFocus
          aria-expanded={found.length > 0}
          aria-controls={list}
          aria-activedescendant={chosen ? `${list}-${chosen.id}` : undefined}
          placeholder={t('recordPicker.placeholder')}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
        <Button variant="tertiary" data-size="sm" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
      <ul id={list} role="listbox" aria-label={label}>
        {found.map((item) => (
          <li
            key={`${item.target.type}-${item.id}`}
            id={`${list}-${item.id}`}
            role="option"
            aria-selected={item === chosen}
            onClick={() => onPick(item)}
            onKeyDown={onKeyDown}
          >
            {item.title} <span className="record-picker-kind">{say(kindOf(item))}</span>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p>{t('recordPicker.none')}</p>}
    </div>
  );
};
