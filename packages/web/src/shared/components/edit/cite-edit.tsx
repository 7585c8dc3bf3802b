import type { Cite } from '@risikobilde/core';
import { useWords } from '../../words.js';
import { DayEdit } from './day-edit.js';
import { LineEdit } from './line-edit.js';

/** Whether it is an address that a browser can open. */
const isWebAddress = (typed: string): boolean => /^https?:\/\//.test(typed) && URL.canParse(typed);

type Props = { readonly cite: Cite; readonly onSave: (cite: Cite) => void };

/** Where something was read: its title, its address and the day it was last read. */
export const CiteEdit = ({ cite, onSave }: Props) => {
  const { t } = useWords();
  const { url: _url, ...withoutUrl } = cite;
  const { read: _read, ...withoutRead } = cite;
  return (
    <div className="row-of-fields cite-edit">
      <LineEdit
        label={t('common.source')}
        value={cite.title}
        wrong={t('edit.citeNeedsTitle')}
        onSave={(title) => onSave({ ...cite, title })}
      />
      <LineEdit
        label={t('edit.citeUrl')}
        value={cite.url}
        accepts={isWebAddress}
        wrong={t('edit.wrongUrl')}
        onSave={(url) => onSave({ ...cite, url })}
        onClear={() => onSave(withoutUrl)}
      />
      <DayEdit
        label={t('edit.citeRead')}
        value={cite.read}
        onSave={(read) => onSave({ ...cite, read })}
        onClear={() => onSave(withoutRead)}
      />
      {cite.url !== undefined && (
        <a className="ds-link" href={cite.url} target="_blank" rel="noreferrer">
          {t('edit.openCite', { title: cite.title })}
        </a>
      )}
    </div>
  );
};
