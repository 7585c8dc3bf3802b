export {
  type Assessment,
  type AssessmentRecord,
  isKind,
  isOfKind,
  isPartOn,
  isSupposed,
  type Kind,
  kinds,
  type RecordOf,
  schemaVersion,
  withoutSupposed,
} from './model/assessment.js';
export { fileEndings, type FileType, fileTypes, fitsType } from './model/file-type.js';
export { type ActedException, actedExceptionSchema } from './kinds/acted-exception.js';
export { kindCatalogue } from './kinds/kind-catalogue.js';
export { ownName } from './kinds/own-name.js';
export type { Field, FieldValue, KindEntry } from './kinds/field.js';
export {
  fieldAt,
  fieldsIn,
  fieldsOf,
  formOf,
  type PlacedField,
  type PlacedValue,
  walkFields,
} from './kinds/fields.js';
export { recordSchemas } from './model/record-schemas.js';
export * from './model/local-date.js';
export { localDateSchema } from './model/local-date-schema.js';
export { isTextSchema, languageTagSchema, textSchema } from './model/text-schema.js';
export { sayableSchema } from './model/sayable-schema.js';
export type { Ground, GroundLeaf } from './model/grounds.js';
export { leavesOf } from './model/leaves-of.js';
export {
  markdownReferences,
  type MarkdownReference,
  type MarkdownFigure,
  isMarkdownPart,
  markdownFigures,
  type MarkdownPart,
  type MarkdownTable,
  markdownTables,
  scanMarkdown,
} from './model/markdown-references.js';
export { hasProse } from './derive/chapter-holds.js';
export { type MarkdownBound, markdownBounds, markdownExcess } from './model/markdown-bounds.js';
export {
  authoritiesOf,
  authorityInText,
  authorityName,
  citedLaw,
  countriesOfAssessment,
  countryEntry,
} from './derive/country.js';
export { countryFaults, countryGapProblems, countryGaps, countryTopics } from './world/check-country.js';
export { fitsScheme, isNumberOf } from './model/organisation-number.js';
export { type DescribedKinds, fieldHelpOf, readFieldCatalogue } from './json-schema/read-field-catalogue.js';
export { readReferenceFields } from './references/read-reference-fields.js';
export type { FieldReference, Reference } from './model/field-reference.js';
export { referencesOf } from './references/references.js';
export { referencesIn } from './references/references-in.js';
export { inEnglish, typeName, wantedIn, wants } from './model/wanted.js';
export * from './model/schema-walk.js';
export { isObject } from './model/is-object.js';
export { isStorable, isStorableText } from './model/is-storable.js';
export type { ValuePath } from './model/value-path.js';
export { type Migration, type Migrations, defineMigrations } from './migrate/migrations.js';
export { recordMigrations } from './migrate/record-migrations.js';
export { type Level, levels } from './model/level.js';
export { citedAs, idPattern, idSchema, type Cite, type Offer, type Verification } from './model/shared.js';
export { isUnchecked } from './model/is-unchecked.js';
export { hostOf, isPrimaryAddress, type OfficialText, officialText } from './world/official-text.js';
export {
  isText,
  type Language,
  languages,
  type Message,
  type Sayable,
  type Text,
  textIn,
} from '@risikobilde/words';
export {
  isWorldKind,
  type World,
  type WorldEntry,
  type WorldEntryOf,
  type WorldKind,
  worldKinds,
} from './world/world.js';
export { worldSchemas } from './world/schema.js';
export {
  type Edition,
  type EditionName,
  editionNameSchema,
  editionSchema,
  type Pack,
  packIdSchema,
  packSchema,
} from './world/pack.js';
export { editionOf, hashOfWorld, isPastVouching, packText, packsWithin } from './world/edition.js';
export { type EnglishHelp, type JsonSchema, jsonSchemas, schemaText } from './json-schema/json-schemas.js';
export { type Context, createContext } from './context.js';
export * from './evaluation.js';
export { createClaimsReader, createEvaluator, evaluate } from './evaluate/evaluate.js';
export { createLevels, type Levels, mayBeTold } from './evaluate/levels.js';
export { explain } from './evaluate/explain.js';
export { type ConclusionMarks, conclusionMarks, readingList } from './evaluate/marks.js';
export { type MarkedFact } from './standing/facts-under.js';
export { hashOfPassage } from './model/hash-of-passage.js';
export { isFrontPage, surestAs } from './model/surest-as.js';
export { type Mark } from './world/facts.js';
export { type FactNow, factNow } from './derive/fact-now.js';
export { publisherOf } from './derive/publisher.js';
export {
  type ClauseChange,
  clauseChanges,
  type EntryChange,
  subprocessorChanges,
} from './derive/editions.js';
export { type Contradiction, contradictionsAt, passageName } from './derive/own-words.js';
export { type Peer, peersOf } from './derive/peers.js';
export { isOwnLaw, ownLaw, sourceOf, withOwnSources } from './world/with-own-sources.js';
export { approvalsInForce } from './derive/approval.js';
export { type FinalRefusal, finalReasons, finalRefusals } from './evaluate/final-refusals.js';
export { type Remaining, whatRemains } from './evaluate/what-remains.js';
export { type AffectedAYear, affectedAYear } from './derive/affected-a-year.js';
export { documentLanguages } from './derive/document-languages.js';
export { isOpen, isOwn } from './finding-owner.js';
export { type ConsultationProgress, type ConsultationState, progressOf } from './derive/consultation.js';
export { isFollowed, outcomeOf } from './derive/consultation.js';
export { riskState } from './derive/risk-state.js';
export {
  consequenceInterval,
  consequenceLaw,
  frequencyInterval,
  frequencyLaw,
} from './derive/estimate.js';
export { enoughAnswers } from './derive/learning/calibration.js';
export { type Learning, learningOf } from './derive/learning/learning.js';
export type { Pool } from './derive/learning/pools.js';
export type { Forecast } from './derive/learning/forecasts.js';
export type { RateUpdate } from './derive/learning/rate-updates.js';
export type { Consequence, Frequency } from './model/estimate.js';
export type { StatedLaw } from '@risikobilde/risk';
export {
  isReviewed,
  type Period,
  type PeriodReview,
  periodReview,
  periodsUntil,
  type ReviewItem,
  type ReviewReason,
} from './standing/period.js';
export { compare as compareAlternatives } from './derive/comparison.js';
export { judgementInUse } from './derive/judgement.js';
export { harmSeverities, type HarmSeverity } from './model/harm-severity.js';
export { type ComparisonSettings, type JudgedDifference, type Tolerance } from './model/risk-comparison.js';
export type { EffectFactor, Judgement } from './model/risk-judgement.js';
export { countsAs, measureCounts, measureStateOn } from './derive/measure-state.js';
export { createNaming, editionName, nameOf } from './derive/names.js';
export { labelAndText as labelled, reasonSaid } from './reason.js';
export { readsTheSame } from './model/reads-the-same.js';
export { isKnown } from './derive/known-day.js';
export { lawReason } from './derive/law-reason.js';
export { type LawGroup, lawsOffered, type OfferedLaw } from './derive/laws-offered.js';
export {
  againstProfile,
  type AgainstProfile,
  contractorsOf,
  entityChain,
  groundFrom,
  instrumentsFor,
  partyFrom,
  type ProfileEntity,
  profileOfParty,
  profilesOf,
  type ProfileTopic,
  reachOf,
  type SupplierProfile,
  unknownTopics,
} from './derive/supplier-profile.js';
export { inEveryLanguage } from './model/in-every-language.js';
export { engageFrom } from './library/engage-supplier.js';
export { lawStatus, type LawStatus } from './derive/law-status.js';
export { explanationOf, reasonOfResult, restOf } from './standing/explanation.js';
export { explanationInShort, explanationSaid } from './standing/explanation-words.js';
export { wordsIn } from './model/words-in.js';
export { failingEnds } from './standing/failing-ends.js';
export { whyOfRight } from './derive/national-exceptions.js';
export { answersByBasis, legalBasisLetters, rightArises, rightGiven } from './derive/rights.js';
export { type ChangeGroup, type ConsideredThing, groupChanges, whatFell } from './standing/group-changes.js';
export { answersMessage } from './derive/answering.js';
export { type ActKind, type Answers, isAnswerable } from './model/answers.js';
export { answerSentences } from './standing/answer-sentences.js';
export { headlineOf } from './standing/headline.js';
export {
  type SourceLine,
  sourceLines,
  type SourceMark,
  type SourceSpan,
} from './evaluate/source-lines.js';
export { interferenceSteps, stepNames } from './derive/freedoms.js';
export { goesOut, isHomeOutside, isThirdCountry, viewFrom, type Viewpoint } from './derive/countries.js';
export { describeRules, type RuleDescription } from './rules/describe-rules.js';
export { recordRules } from './rules/index.js';
export { findingsRules, standingRules } from './rules/of-standing.js';
export type { Rule } from './rule.js';
export { type Change, diffAssessments, diffWorlds, type FieldChange } from './diff/diff-assessments.js';
export { type Cause, type CauseType, causeTypes } from './diff/causes.js';
export {
  type ClaimThen,
  compareMoments,
  type DecidedRecord,
  type MeasureThen,
  type Moment,
  type MomentComparison,
  type MomentMove,
  type RiskThen,
} from './diff/compare-moments.js';
export { type HistoryEvent, type Lane, lanes, timelineEvents } from './diff/timeline-events.js';
export {
  type ClaimMove,
  type ComparisonMove,
  diffEvaluations,
  type EvaluationChange,
  hasMoved,
  type Move,
  type PremiseMove,
  type RiskMove,
} from './diff/diff-evaluations.js';
export { compareReleases, type ReleaseComparison, type ReleaseRow } from './compose/compare-releases.js';
export { compose } from './compose/compose.js';
export {
  type Confirmation,
  confirm,
  confirmAll,
  standOn,
  takeStance,
  titleOfRelease,
} from './compose/confirm.js';
export * from './model/provenance.js';
export {
  type DecisionArea,
  type DecisionTopic,
  topicsByArea,
} from './compose/decision-topics.js';
export {
  decisionsOf,
  mayAdoptTogether,
  type PlatformDecision,
  standingsAsRead,
  type StatementStandings,
} from './compose/decisions.js';
export { inheritedFrom } from './compose/prepared-release.js';
export {
  createRelease,
  isIntact,
  offerOf,
  type ReadBy,
  type Release,
  type ReleaseManifest,
  shareable,
} from './compose/release.js';
export { composedId } from './compose/statement-id.js';
export { statementName } from './compose/statement-name.js';
export { contentToRead, unreadOf } from './compose/under-review.js';
export { type UpdateEffects, updateEffects } from './compose/update-effects.js';
export { diffWords, type WordRun } from './diff/words.js';
export { articlePlace, articlePlaces } from './model/article.js';
export { evidenceGap } from './derive/shown-by.js';
export { type Doubt, doubtsAmong, doubtState, type DoubtState } from './derive/doubts.js';
export { isAbout } from './standing/reason-ends.js';
export { textTried, versionDate } from './derive/version-date.js';
export { countryCodes, countryName, unknownCountry } from './model/country-name.js';
export { canonicalJson } from './model/canonical-json.js';
export { type HashText, isSameBytes, isSameResult, resultHash } from './history/equality.js';
export {
  apply,
  type ChangedPlace,
  changesBetween,
  invert,
  meet,
  type RecordChange,
  type State,
  stateOf,
} from './history/changes.js';
export {
  applyEdit,
  applyEditInParts,
  type EditProblem,
  placesOf,
  type RequestedChange,
  requestOf,
} from './history/edit.js';
export * from './history/event.js';
export {
  countTexts,
  digestOf,
  isErased,
  mapTexts,
  pointerOf,
  sealedHash,
  type Seals,
  sealsIn,
  type TextPlace,
} from './history/sealed-texts.js';
export { type FieldPath, isFieldPath, valueAt, withValueAt } from './history/field-path.js';
export * from './history/rebase.js';
// Types only: the computation is in `@risikobilde/core/risk`, to be loaded when somebody looks at distributions.
export type {
  AlternativeRisk,
  BandShare,
  CellOrder,
  CellShare,
  ExceedanceCurve,
  LeftOut,
  QuantileName,
  RiskEvaluation,
  RiskStage,
  ScenarioRisk,
  ScenarioState,
  Swing,
  YearFigures,
  SeverityYear,
} from './risk/risk-evaluation.js';
export type {
  ComparisonVerdict,
  Deciding,
  DependencePoint,
  Difference,
  MeansComparison,
  Need,
  NeedRow,
  Overall,
  SeverityRow,
  WeightedRow,
} from './risk/comparison/verdict.js';
export type { ComparisonBasis, Setting } from './risk/comparison/settings.js';
export {
  type Library,
  type LibraryItem,
  type LibraryItemOf,
  type LibraryKind,
  itemsOf,
} from './library/library.js';
export { recordFrom } from './library/item-choice.js';
export { proposeGrounds } from './library/propose-grounds.js';
export { libraryItemSchemas } from './library/schema.js';
export { type LibraryUpdate, libraryUpdates, takeUpdate, type UpdatedField } from './library/updates.js';
export {
  type QuestionUpdate,
  takeTemplateUpdate,
  type TemplateUpdate,
  templatesTaken,
  templateUpdates,
} from './library/template-update.js';
export {
  type ClarifiedQuestion,
  isNamed,
  type PathState,
  pathState,
  type StepState,
} from './path/steps.js';
export { type PathStep, pathSteps } from './path/path-steps.js';
export * from './cycle/transitions.js';
export {
  acceptorsIn,
  answeredByTheirMakers,
  authorsIn,
  type Hands,
  handsOf,
  handsRefused,
  isContent,
  isSaidAgain,
  makersOf,
  officersIn,
  type Person,
  stepRefusedTo,
} from './cycle/hands.js';
export { type Cycle, cycleIn, cycleOf, type Unmet, unmetFor } from './cycle/cycle.js';
export { isAnswerOnAcceptance, notGivenHere } from './model/not-given-here.js';
export { openRequest, stampedFields, stateBoundBy, stepsOfChange, withoutStamp } from './cycle/steps.js';
export { isCovered, movedEntries, recordsOfRisk, stateForApproval } from './derive/bound-state.js';
export * from './notices/notice.js';
export { noticesOfLinks, noticesOfSharing } from './notices/notices-of-sharing.js';
export { noticesOfEdit } from './notices/notices-of-edit.js';
export { noticesOfStanding } from './notices/notices-of-standing.js';
export { noticesOfComment } from './notices/notices-of-comment.js';
export { askedFor, namesLike, type Piece, withMentions } from './notices/mentions.js';
export { type NoticeState, type ReceivedNotice, receivedNotices } from './derive/received-notices.js';
export { screenOfRecord } from './notices/screen-of-record.js';
export { type PackedJson, packJson, unpackJson } from './model/packed-json.js';
export { allAtOnce, type Parts } from './model/parts.js';
