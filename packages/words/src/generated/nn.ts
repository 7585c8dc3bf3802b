// Written from the catalogues by `npm run words`; do not edit.
import altinnImport from '../messages/nn/altinn-import.json' with { type: 'json' };
import archive from '../messages/nn/archive.json' with { type: 'json' };
import articles from '../messages/nn/articles.json' with { type: 'json' };
import chartsMap from '../messages/nn/charts-map.json' with { type: 'json' };
import chartsMatrix from '../messages/nn/charts-matrix.json' with { type: 'json' };
import chartsStrip from '../messages/nn/charts-strip.json' with { type: 'json' };
import charts from '../messages/nn/charts.json' with { type: 'json' };
import cli from '../messages/nn/cli.json' with { type: 'json' };
import common from '../messages/nn/common.json' with { type: 'json' };
import comparison from '../messages/nn/comparison.json' with { type: 'json' };
import conclusion from '../messages/nn/conclusion.json' with { type: 'json' };
import consultation from '../messages/nn/consultation.json' with { type: 'json' };
import core from '../messages/nn/core.json' with { type: 'json' };
import countries from '../messages/nn/countries.json' with { type: 'json' };
import cycle from '../messages/nn/cycle.json' with { type: 'json' };
import document from '../messages/nn/document.json' with { type: 'json' };
import editions from '../messages/nn/editions.json' with { type: 'json' };
import errors from '../messages/nn/errors.json' with { type: 'json' };
import explanations from '../messages/nn/explanations.json' with { type: 'json' };
import fields from '../messages/nn/fields.json' with { type: 'json' };
import figures from '../messages/nn/figures.json' with { type: 'json' };
import form from '../messages/nn/form.json' with { type: 'json' };
import importFindings from '../messages/nn/import-findings.json' with { type: 'json' };
import importProposals from '../messages/nn/import-proposals.json' with { type: 'json' };
import importReport from '../messages/nn/import-report.json' with { type: 'json' };
import letters from '../messages/nn/letters.json' with { type: 'json' };
import notices from '../messages/nn/notices.json' with { type: 'json' };
import problems from '../messages/nn/problems.json' with { type: 'json' };
import publication from '../messages/nn/publication.json' with { type: 'json' };
import publishPrint from '../messages/nn/publish-print.json' with { type: 'json' };
import quantities from '../messages/nn/quantities.json' with { type: 'json' };
import reasons from '../messages/nn/reasons.json' with { type: 'json' };
import records from '../messages/nn/records.json' with { type: 'json' };
import refusals from '../messages/nn/refusals.json' with { type: 'json' };
import risk from '../messages/nn/risk.json' with { type: 'json' };
import rulesAbout from '../messages/nn/rules-about.json' with { type: 'json' };
import rulesOnDemand from '../messages/nn/rules-on-demand.json' with { type: 'json' };
import rules from '../messages/nn/rules.json' with { type: 'json' };
import terms from '../messages/nn/terms.json' with { type: 'json' };
import transfers from '../messages/nn/transfers.json' with { type: 'json' };
import verify from '../messages/nn/verify.json' with { type: 'json' };
import webAbout from '../messages/nn/web-about.json' with { type: 'json' };
import webAccess from '../messages/nn/web-access.json' with { type: 'json' };
import webActivities from '../messages/nn/web-activities.json' with { type: 'json' };
import webAlternatives from '../messages/nn/web-alternatives.json' with { type: 'json' };
import webAppImport from '../messages/nn/web-app-import.json' with { type: 'json' };
import webArgument from '../messages/nn/web-argument.json' with { type: 'json' };
import webBasis from '../messages/nn/web-basis.json' with { type: 'json' };
import webChapters from '../messages/nn/web-chapters.json' with { type: 'json' };
import webEdit from '../messages/nn/web-edit.json' with { type: 'json' };
import webEvidence from '../messages/nn/web-evidence.json' with { type: 'json' };
import webFeedback from '../messages/nn/web-feedback.json' with { type: 'json' };
import webFrame from '../messages/nn/web-frame.json' with { type: 'json' };
import webHelp from '../messages/nn/web-help.json' with { type: 'json' };
import webHistory from '../messages/nn/web-history.json' with { type: 'json' };
import webLaws from '../messages/nn/web-laws.json' with { type: 'json' };
import webLearning from '../messages/nn/web-learning.json' with { type: 'json' };
import webMeasures from '../messages/nn/web-measures.json' with { type: 'json' };
import webNotices from '../messages/nn/web-notices.json' with { type: 'json' };
import webPath from '../messages/nn/web-path.json' with { type: 'json' };
import webPeriod from '../messages/nn/web-period.json' with { type: 'json' };
import webProfiles from '../messages/nn/web-profiles.json' with { type: 'json' };
import webPublish from '../messages/nn/web-publish.json' with { type: 'json' };
import webRights from '../messages/nn/web-rights.json' with { type: 'json' };
import webRisk from '../messages/nn/web-risk.json' with { type: 'json' };
import webServices from '../messages/nn/web-services.json' with { type: 'json' };
import webShared from '../messages/nn/web-shared.json' with { type: 'json' };
import webShell from '../messages/nn/web-shell.json' with { type: 'json' };
import webStart from '../messages/nn/web-start.json' with { type: 'json' };
import webStatus from '../messages/nn/web-status.json' with { type: 'json' };
import webSuppliers from '../messages/nn/web-suppliers.json' with { type: 'json' };
import webSuppose from '../messages/nn/web-suppose.json' with { type: 'json' };
import webTasks from '../messages/nn/web-tasks.json' with { type: 'json' };
import webTimeline from '../messages/nn/web-timeline.json' with { type: 'json' };
import webTour from '../messages/nn/web-tour.json' with { type: 'json' };
import webWatch from '../messages/nn/web-watch.json' with { type: 'json' };
import wordFile from '../messages/nn/word-file.json' with { type: 'json' };
import worldEditions from '../messages/nn/world-editions.json' with { type: 'json' };

export const messages: Readonly<Record<string, string>> = {
  ...altinnImport,
  ...archive,
  ...articles,
  ...chartsMap,
  ...chartsMatrix,
  ...chartsStrip,
  ...charts,
  ...cli,
  ...common,
  ...comparison,
  ...conclusion,
  ...consultation,
  ...core,
  ...countries,
  ...cycle,
  ...document,
  ...editions,
  ...errors,
  ...explanations,
  ...fields,
  ...figures,
  ...form,
  ...importFindings,
  ...importProposals,
  ...importReport,
  ...letters,
  ...notices,
  ...problems,
  ...publication,
  ...publishPrint,
  ...quantities,
  ...reasons,
  ...records,
  ...refusals,
  ...risk,
  ...rulesAbout,
  ...rulesOnDemand,
  ...rules,
  ...terms,
  ...transfers,
  ...verify,
  ...webAbout,
  ...webAccess,
  ...webActivities,
  ...webAlternatives,
  ...webAppImport,
  ...webArgument,
  ...webBasis,
  ...webChapters,
  ...webEdit,
  ...webEvidence,
  ...webFeedback,
  ...webFrame,
  ...webHelp,
  ...webHistory,
  ...webLaws,
  ...webLearning,
  ...webMeasures,
  ...webNotices,
  ...webPath,
  ...webPeriod,
  ...webProfiles,
  ...webPublish,
  ...webRights,
  ...webRisk,
  ...webServices,
  ...webShared,
  ...webShell,
  ...webStart,
  ...webStatus,
  ...webSuppliers,
  ...webSuppose,
  ...webTasks,
  ...webTimeline,
  ...webTour,
  ...webWatch,
  ...wordFile,
  ...worldEditions,
};
