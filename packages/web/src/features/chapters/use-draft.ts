import type { RecordOf } from '@risikobilde/core';
import { useEffect, useRef, useState } from 'react';
import { useWorkbench } from '../../data/context.js';

/** How long the hand must rest before what is typed becomes an edit: one edit for a run of typing. */
const restMs = 800;

/** The text of a chapter in the language of the page, as it is typed; saved when the hand rests and when the chapter is left. */
export const useDraft = (
  section: RecordOf<'section'>,
): { readonly draft: string; readonly type: (text: string) => void } => {
  const { edit, language } = useWorkbench();
  const stored = section.body?.[language] ?? '';
  const [draft, setDraft] = useState(stored);
  const pending = useRef<() => void>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  // Undo, another window or another chapter: what is stored is shown, unless something typed has yet to be stored.
  useEffect(() => {
    if (!pending.current) setDraft(stored);
  }, [stored]);

  useEffect(() => {
    const flush = () => pending.current?.();
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, []);

  const type = (text: string) => {
    setDraft(text);
    clearTimeout(timer.current);
    pending.current = () => {
      clearTimeout(timer.current);
      pending.current = undefined;
      const { [language]: _old, ...others } = section.body ?? {};
      if (text.trim() !== '')
        edit([{ record: section.id, set: { body: { ...section.body, [language]: text } } }]);
      else if ('nb' in others && typeof others.nb === 'string')
        edit([{ record: section.id, set: { body: others } }]);
    };
    timer.current = setTimeout(() => pending.current?.(), restMs);
  };
  return { draft, type };
};
