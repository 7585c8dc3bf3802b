export { type ChapterPreview, previewChapter } from './preview-chapter.js';
export { publish, type Published, type PublishOptions } from './publish.js';
export * from './formats/index.js';
export type { PageLength } from './tree/lengths.js';
export type { PagePart, PublishWarning } from './tree/tree.js';
export { supportPack, type SupportPackOptions } from './support-pack/support-pack.js';
export { parseMarkdown } from './tree/markdown.js';
export { tables } from './tables/derived-tables.js';
