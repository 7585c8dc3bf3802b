import { line } from '../tree/inline.js';
import type { Block, Page } from '../tree/tree.js';
import type { PageWriter } from '../tree/writer.js';

type Draft = Omit<Page, 'footnotes'>;

/** A page with what it must say of itself, which is known only when its words are written. */
export const pageOf = (writer: PageWriter, draft: Draft): Page => {
  const notices: Block[] = [];
  const { tried } = writer.view.evaluation.conclusion;
  if (tried !== undefined)
    notices.push({ type: 'notice', tone: 'explanation', inlines: line(writer.sentence(tried)) });
  // A chapter that is whole in another language says so itself.
  const says = draft.blocks.some((block) => block.type === 'notice' && block.tone === 'language');
  if (writer.fellBack() && !says)
    notices.push({ type: 'notice', tone: 'language', inlines: line(writer.t('document.someNotInLanguage')) });
  if (writer.usedUnchecked())
    notices.push({ type: 'notice', tone: 'unchecked', inlines: line(writer.t('document.uncheckedFacts')) });
  return { ...draft, blocks: [...notices, ...draft.blocks], footnotes: writer.footnotes() };
};
