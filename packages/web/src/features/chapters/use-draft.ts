import type { RecordOf } from '@risikobilde/core';
import { useEffect, useState } from 'react';
import { useAutosave } from '../../shared/components/edit/use-autosave.js';
import { useWorkbench } from '../../shared/data/context.js';

/** The text of a chapter in the language of the page, as it is typed; saved when the hand rests and when the chapter is left. */
export const useDraft = (
  section: RecordOf<'section'>,
): { readonly draft: string; readonly type: (text: string) => void } => {
  const { edit, language } = useWorkbench();
  const stored = section.body?.[language] ?? '';
  const [draft, setDraft] = useState(stored);
  const { later, isWaiting } = useAutosave((text: string) => {
    const { [language]: _old, ...others } = section.body ?? {};
    if (text.trim() !== '')
      edit([{ record: section.id, set: { body: { ...section.body, [language]: text } } }]);
    else if (Object.keys(others).length > 0) edit([{ record: section.id, set: { body: others } }]);
  });
  // Undo, another window or another chapter: what is stored is shown.
  useEffect(() => {
    if (!isWaiting()) setDraft(stored);
  }, [stored, isWaiting]);

  const type = (text: string) => {
    setDraft(text);
    later(text);
  };
  return { draft, type };
};
