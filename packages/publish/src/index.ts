export { type ChapterPreview, previewChapter } from './preview-chapter.js';
export { publish, type PublishedFiles, type PublishOptions } from './publish.js';
export * from './formats/index.js';
export type { PageLength } from './tree/lengths.js';
export type { PagePart, PublishWarning } from './tree/tree.js';
export { supportPack, type SupportPackOptions } from './support-pack/support-pack.js';
export { parseMarkdown } from './tree/markdown.js';
export { tables } from './tables/derived-tables.js';
export type { AboutEdition } from './editions/about-edition.js';
export { draftBand, supersededBand, withBand } from './editions/band.js';
export { argumentText } from './argument/index.js';
export { editionsPage } from './editions/editions-page.js';
export { editionsFeed } from './editions/feed.js';
export { withEditionLinks } from './editions/edition-links.js';
export { paragraphOf, type ReadParagraph, withFeedbackLinks } from './editions/feedback-links.js';
export {
  type FeedbackFault,
  feedbackClosedPage,
  feedbackPage,
  type FeedbackSent,
  feedbackThanksPage,
} from './editions/feedback-page.js';
export { landingPage } from './editions/landing-page.js';
export { linkEndedPage } from './editions/link-ended-page.js';
export {
  editionAddress,
  type EditionFile,
  type EditionRecord,
  inForce,
  type ListedEdition,
} from './editions/listed-edition.js';
export { comparisonSentences, whatBecameOf } from './editions/comparison-words.js';
export type { EditionNews } from './tree/edition-news.js';
export type { EarlierEdition } from './editions/news.js';
export { chosenIn } from './editions/news-of.js';
export { type StandingToday, standingToday } from './editions/standing-today.js';
