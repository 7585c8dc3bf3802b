import { Dialog, Heading } from '@digdir/designsystemet-react';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useId, useState } from 'react';
import { screenOfRecord } from '@risikobilde/core';
import { useWords } from '../../shared/words.js';
import { keepCommon } from '../../shared/search-params.js';
import { screens } from '../../shared/screens.js';
import { useWorkbench } from '../../shared/data/context.js';
import { kindOf, type Findable, findIn, type Target } from '../../shared/search/find-in.js';
import { HitText } from './hit-text.js';
import { useFindable } from '../../shared/search/use-findable.js';
import { useActs } from './use-acts.js';
import { useOthers } from './use-others.js';
import { useFullText } from './use-full-text.js';
import './search.css';

type Option = {
  readonly key: string;
  readonly kind: Findable['kind'];
  readonly title: string;
  readonly target: Target;
  readonly excerpt?: { readonly text: string; readonly marks: readonly (readonly [number, number])[] };
};

/** One field that finds everything by its name, and what the text says; arrows choose, Enter opens. */
export const SearchPalette = ({ onClose }: { readonly onClose: () => void }) => {
  const { t, say } = useWords();
  const { id, record, language } = useWorkbench();
  const navigate = useNavigate();
  const list = useId();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const acts = useActs(query);
  const named = [...acts.always, ...findIn([...useFindable(), ...useOthers(), ...acts.found], query, 12)];
  const hits = useFullText(id, query, language);
  const options: readonly Option[] = [
    ...named.map((item): Option => ({ ...item, key: `${item.target.type}-${item.id}` })),
    ...hits
      .filter((hit) => !named.some((item) => item.id === hit.id))
      .flatMap(({ id, title, excerpt, marks }): Option[] => {
        const kind = record(id)?.kind;
        return kind === undefined
          ? []
          : [
              {
                key: `text-${id}`,
                kind,
                title,
                target: { type: 'record', id },
                excerpt: { text: excerpt, marks },
              },
            ];
      })
      .slice(0, 8),
  ];
  const chosen = options[Math.min(active, options.length - 1)];

  const open = ({ target }: Option) => {
    onClose();
    if (target.type === 'act') target.run();
    else if (target.type === 'assessment')
      void navigate({ to: '/a/$id', params: { id: target.id }, search: keepCommon });
    else if (target.type === 'screen') {
      const screen = screens.find(({ key }) => key === target.key);
      if (screen) void navigate({ to: screen.to, params: { id }, search: keepCommon });
    } else if (target.type === 'world') {
      void navigate({ to: '.', search: (old) => ({ ...old, forklar: target.id }) });
    } else {
      const found = record(target.id);
      if (!found) return;
      const hash = found.kind === 'claim' ? `claim-${found.id}` : found.id;
      void navigate({ to: screenOfRecord[found.kind], params: { id }, search: keepCommon, hash });
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((active + step + options.length) % Math.max(1, options.length));
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      open(chosen);
    }
  };

  const optionId = (option: Option) => `${list}-${option.key}`;
  return (
    <Dialog open modal closedby="any" onClose={onClose} closeButton={t('common.close')} className="search">
      <Heading level={2} data-size="2xs">
        {t('search.title')}
      </Heading>
      <input
        className="search-input"
        type="text"
        role="combobox"
        // The dialog gives focus to what carries the attribute, which React does not write.
        ref={(input) => input?.setAttribute('autofocus', '')}
        aria-label={t('search.title')}
        aria-expanded={options.length > 0}
        aria-controls={list}
        aria-activedescendant={chosen ? optionId(chosen) : undefined}
        aria-describedby={`${list}-help`}
        placeholder={t('search.placeholder')}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <p id={`${list}-help`} className="search-help">
        {t('search.help')}
      </p>
      <p className="visually-hidden" role="status">
        {t('search.count', { n: options.length })}
      </p>
      <ul id={list} role="listbox" aria-label={t('search.records')} className="search-list">
        {options.map((option) => (
          <li
            key={option.key}
            id={optionId(option)}
            role="option"
            aria-selected={option === chosen}
            className="search-option"
            onClick={() => open(option)}
            onKeyDown={onKeyDown}
          >
            <span className="search-kind">{say(kindOf(option))}</span>
            <span>
              {option.title}
              {option.excerpt && <HitText text={option.excerpt.text} marks={option.excerpt.marks} />}
            </span>
          </li>
        ))}
      </ul>
      {options.length === 0 && <p>{t('search.none')}</p>}
    </Dialog>
  );
};
