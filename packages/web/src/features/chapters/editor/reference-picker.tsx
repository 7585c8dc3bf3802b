import { Button } from '@digdir/designsystemet-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTexts } from '../../../app/language.js';
import { type Findable, findIn } from '../../search/find-in.js';
import { searchTexts } from '../../search/texts.js';
import { useFindable } from '../../search/use-findable.js';
import { chaptersTexts } from '../texts.js';

type Props = {
  readonly what: 'claim' | 'reference';
  readonly onPick: (item: Findable) => void;
  readonly onCancel: () => void;
};

/** A record or a source of law by its name. */
export const ReferencePicker = ({ what, onPick, onCancel }: Props) => {
  const t = useTexts(chaptersTexts);
  const kinds = useTexts(searchTexts);
  const list = useId();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const items = useFindable().filter((item) =>
    what === 'claim' ? item.kind === 'claim' : item.target.type !== 'screen',
  );
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
    } else if (event.key === 'Escape') onCancel();
  };
  return (
    <div className="chapter-picker">
      <label htmlFor={`${list}-input`}>{t(`pick.${what}`)}</label>
      <div className="chapter-picker-field">
        <input
          id={`${list}-input`}
          type="text"
          role="combobox"
          autoFocus
          aria-expanded={found.length > 0}
          aria-controls={list}
          aria-activedescendant={chosen ? `${list}-${chosen.id}` : undefined}
          placeholder={t('pick.placeholder')}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
        <Button variant="tertiary" data-size="sm" onClick={onCancel}>
          {t('pick.cancel')}
        </Button>
      </div>
      <ul id={list} role="listbox" aria-label={t(`pick.${what}`)}>
        {found.map((item) => (
          <li
            key={`${item.target.type}-${item.id}`}
            id={`${list}-${item.id}`}
            role="option"
            aria-selected={item === chosen}
            onClick={() => onPick(item)}
            onKeyDown={onKeyDown}
          >
            {item.title}{' '}
            <span className="chapter-meta">{kinds(`kinds.${item.kind}`, { defaultValue: item.kind })}</span>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p>{t('pick.none')}</p>}
    </div>
  );
};
