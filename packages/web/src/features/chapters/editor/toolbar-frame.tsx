import { Button } from '@digdir/designsystemet-react';
import { type MouseEvent, type ReactNode, useRef, useState } from 'react';
import { RecordPicker } from '../../../shared/components/record-picker/record-picker.js';
import { DayEdit } from '../../../shared/components/edit/day-edit.js';
import { useFindable } from '../../../shared/search/use-findable.js';
import { useWords } from '../../../shared/words.js';
import { DerivedChoice } from './derived-choice.js';

type Props = {
  /** The buttons of this editor, before those for what is put in by name. */
  readonly children: ReactNode;
  /** A line of its own, such as `::claim{id="a"}`. */
  readonly onBlock: (source: string) => void;
  readonly onReference: (href: string, title: string) => void;
};

/** The buttons over a text that is being written, and what can be put into it by name: nobody needs to know how it is written. */
export const ToolbarFrame = ({ children, onBlock, onReference }: Props) => {
  const { t } = useWords();
  const [picking, pick] = useState<'claim' | 'reference' | 'until'>();
  const items = useFindable();
  const opener = useRef<HTMLElement>(undefined);
  const open = (what: 'claim' | 'reference' | 'until') => (event: MouseEvent<HTMLElement>) => {
    opener.current = event.currentTarget;
    pick(what);
  };
  return (
    <>
      <div className="chapter-toolbar" role="group" aria-label={t('chapters.tools.label')}>
        {children}
        <Button variant="tertiary" data-size="sm" onClick={open('claim')}>
          {t('chapters.tools.claim')}
        </Button>
        <Button variant="tertiary" data-size="sm" onClick={open('reference')}>
          {t('chapters.tools.reference')}
        </Button>
        <DerivedChoice onChoose={(directive) => onBlock(`::${directive}`)} />
        <Button
          variant="tertiary"
          data-size="sm"
          aria-expanded={picking === 'until'}
          onClick={picking === 'until' ? () => pick(undefined) : open('until')}
        >
          {t('chapters.tools.until')}
        </Button>
      </div>
      {picking === 'until' && (
        <DayEdit
          label={t('chapters.tools.untilDay')}
          value={undefined}
          onSave={(day) => {
            pick(undefined);
            onBlock(`::until{day="${day}"}`);
          }}
        />
      )}
      {picking !== undefined && picking !== 'until' && (
        <RecordPicker
          label={t(`chapters.pick.${picking}`)}
          items={items.filter((item) =>
            picking === 'claim' ? item.kind === 'claim' : item.target.type !== 'screen',
          )}
          onCancel={() => {
            pick(undefined);
            opener.current?.focus();
          }}
          onPick={(item) => {
            pick(undefined);
            if (picking === 'claim') onBlock(`::claim{id="${item.id}"}`);
            else onReference(`${item.target.type === 'world' ? 'source' : 'record'}:${item.id}`, item.title);
          }}
        />
      )}
    </>
  );
};
