import type { ReactNode } from 'react';
import { useState } from 'react';
import { useWords } from '../../../shared/words.js';
import { CheckField, LineField } from '../fields.js';

type Item = { readonly id: string; readonly title: string; readonly text: string };
type Props = {
  readonly items: readonly Item[];
  readonly groups?: readonly { readonly title: string; readonly has: (id: string) => boolean }[];
  readonly isPicked: (id: string) => boolean;
  readonly isThere: (id: string) => boolean;
  readonly onPick: (id: string, isPicked: boolean) => void;
  /** What is asked of an item that is picked. */
  readonly asked: (id: string) => ReactNode;
};

/** Items of the library to pick from, with what is asked of each below it. Nothing is picked beforehand. */
export const LibraryPicker = ({ items, groups, isPicked, isThere, onPick, asked }: Props) => {
  const { t } = useWords();
  const [find, setFind] = useState('');
  const looked = find.trim().toLowerCase();
  const shown = items.filter(
    ({ id, title, text }) =>
      looked === '' || isPicked(id) || `${title} ${text}`.toLowerCase().includes(looked),
  );
  const parts = groups ?? [{ title: '', has: () => true }];
  return (
    <div className="path-library">
      <p className="path-note">{t('path.library')}</p>
      <LineField label={t('path.search')} value={find} onChange={setFind} />
      {parts.map(({ title, has }) => {
        const own = shown.filter(({ id }) => has(id));
        return own.length === 0 ? null : (
          <section key={title}>
            {title !== '' && <h2>{title}</h2>}
            <ul className="path-picks">
              {own.map(({ id, title: name, text }) => (
                <li key={id} className={isPicked(id) ? 'picked' : undefined}>
                  {isThere(id) ? (
                    <p className="path-there">
                      {name} <span>{t('path.picked')}</span>
                    </p>
                  ) : (
                    <CheckField label={name} isChecked={isPicked(id)} onChange={(one) => onPick(id, one)} />
                  )}
                  <span className="path-about">{text}</span>
                  {isPicked(id) && <div className="path-asked-of">{asked(id)}</div>}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
};
