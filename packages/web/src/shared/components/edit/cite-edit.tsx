import type { Cite } from '@risikobilde/core';
import { useTexts } from '../../language.js';
import { DayEdit } from './day-edit.js';
import { LineEdit } from './line-edit.js';
import { editTexts } from './texts.js';

/** Whether it is an address that a browser can open. */
const isWebAddress = (typed: string): boolean => /^https?:\/\//.test(typed) && URL.canParse(typed);

type Props = { readonly cite: Cite; readonly onSave: (cite: Cite) => void };

/** Where something was read: its title, its address and the day it was last read. */
export const CiteEdit = ({ cite, onSave }: Props) => {
  const t = useTexts(editTexts);
  const { url: _url, ...withoutUrl } = cite;
  const { read: _read, ...withoutRead } = cite;
  return (
    <div className="row-of-fields cite-edit">
      <LineEdit
        label={t('citeTitle')}
        value={cite.title}
        wrong={t('citeNeedsTitle')}
        onSave={(title) => onSave({ ...cite, title })}
      />
      <LineEdit
        label={t('citeUrl')}
        value={cite.url}
        accepts={isWebAddress}
        wrong={t('wrongUrl')}
        onSave={(url) => onSave({ ...cite, url })}
        onClear={() => onSave(withoutUrl)}
      />
      <DayEdit
        label={t('citeRead')}
        value={cite.read}
        onSave={(read) => onSave({ ...cite, read })}
        onClear={() => onSave(withoutRead)}
      />
      {cite.url !== undefined && (
        <a className="ds-link" href={cite.url} target="_blank" rel="noreferrer">
          {t('openCite', { title: cite.title })}
        </a>
      )}
    </div>
  );
};
