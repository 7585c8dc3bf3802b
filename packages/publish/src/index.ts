export { type ChapterPreview, previewChapter } from './preview-chapter.js';
export { publish, type Published, type PublishOptions } from './publish.js';
export type { PublishedFile } from './hugo/render.js';
export type { PublishWarning } from './document/tree.js';
export { tables } from './tables/derived-tables.js';
export { formatDate, formatDatesIn } from './words/dates.js';
export { formatNumber, formatRange } from './words/numbers.js';
export { enumWord } from './words/enum-words.js';
export { type ResultWord, resultWord } from './words/result-words.js';
