import { TrashIcon } from '@navikt/aksel-icons';
import { type ReactNode, useRef, useState } from 'react';
import { useWords } from '../../words.js';
import { useIsLocked } from '../provenance/record-frame.js';
import './edit.css';

type Props<T> = {
  readonly items: readonly T[];
  readonly onSave: (items: readonly T[]) => void;
  /** What one item is called, to name its remove button. */
  readonly nameOf: (item: T) => string;
  readonly render: (item: T, change: (next: T) => void, index: number) => ReactNode;
  /** What stands here when the list is empty: what it is for. */
  readonly empty?: string;
  /** How many must stay; the last ones have no remove button. */
  readonly least?: number;
};

/** A list whose items are edited in place and removed; what is removed can be undone. */
export const ListEdit = <T,>(props: Props<T>) => {
  const { items, onSave, nameOf, render, empty, least = 0 } = props;
  const { t } = useWords();
  const [said, setSaid] = useState('');
  const isLocked = useIsLocked();
  const place = useRef<HTMLDivElement>(null);
  /** The button that had focus is gone with its row: the next row's has it, or what adds another, which stands after the list. */
  const focusNear = (index: number) =>
    requestAnimationFrame(() => {
      const left = [...(place.current?.querySelectorAll<HTMLElement>('[data-row-button]') ?? [])];
      const adds = '.list-edit ~ button, .list-edit ~ * :is(select, input, textarea, button)';
      (
        left.at(Math.min(index, left.length - 1)) ??
        place.current?.parentElement?.querySelector<HTMLElement>(adds)
      )?.focus();
    });
  return (
    <div ref={place} className="list-edit">
      {items.length === 0 && empty !== undefined && <p className="edit-empty">{empty}</p>}
      {items.length > 0 && (
        <ul>
          {items.map((item, index) => (
            // Items have no ids of their own; their place is what they are known by.
            <li key={index}>
              <div className="list-edit-item">
                {render(item, (next) => onSave(items.map((other, i) => (i === index ? next : other))), index)}
              </div>
              {!isLocked && items.length > least && (
                <button
                  type="button"
                  className="edit-pencil"
                  data-row-button
                  aria-label={t('edit.removeNamed', { name: nameOf(item) || t('edit.new') })}
                  onClick={() => {
                    onSave(items.filter((_, i) => i !== index));
                    setSaid(t('edit.removed'));
                    focusNear(index);
                  }}
                >
                  <TrashIcon aria-hidden fontSize="1.125rem" />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </div>
  );
};
