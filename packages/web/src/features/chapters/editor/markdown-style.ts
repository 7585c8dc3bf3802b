import { HighlightStyle } from '@codemirror/language';
import { tags } from '@lezer/highlight';

/** The source looks a little as it will read; what only the machine needs is paler. */
export const markdownStyle = HighlightStyle.define([
  { tag: tags.heading, fontWeight: '600' },
  { tag: tags.strong, fontWeight: '700' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.link, color: 'var(--ds-color-accent-text-subtle)' },
  { tag: tags.url, color: 'var(--ds-color-neutral-text-subtle)' },
  { tag: tags.processingInstruction, color: 'var(--ds-color-neutral-text-subtle)' },
]);
