// Written from the catalogues by `npm run words`; do not edit.
import altinnImport from '../messages/nb/altinn-import.json' with { type: 'json' };
import archive from '../messages/nb/archive.json' with { type: 'json' };
import articles from '../messages/nb/articles.json' with { type: 'json' };
import chartsMap from '../messages/nb/charts-map.json' with { type: 'json' };
import chartsMatrix from '../messages/nb/charts-matrix.json' with { type: 'json' };
import chartsStrip from '../messages/nb/charts-strip.json' with { type: 'json' };
import charts from '../messages/nb/charts.json' with { type: 'json' };
import cli from '../messages/nb/cli.json' with { type: 'json' };
import common from '../messages/nb/common.json' with { type: 'json' };
import comparison from '../messages/nb/comparison.json' with { type: 'json' };
import conclusion from '../messages/nb/conclusion.json' with { type: 'json' };
import consultation from '../messages/nb/consultation.json' with { type: 'json' };
import core from '../messages/nb/core.json' with { type: 'json' };
import countries from '../messages/nb/countries.json' with { type: 'json' };
import cycle from '../messages/nb/cycle.json' with { type: 'json' };
import document from '../messages/nb/document.json' with { type: 'json' };
import editions from '../messages/nb/editions.json' with { type: 'json' };
import errors from '../messages/nb/errors.json' with { type: 'json' };
import explanations from '../messages/nb/explanations.json' with { type: 'json' };
import fields from '../messages/nb/fields.json' with { type: 'json' };
import figures from '../messages/nb/figures.json' with { type: 'json' };
import form from '../messages/nb/form.json' with { type: 'json' };
import importFindings from '../messages/nb/import-findings.json' with { type: 'json' };
import importProposals from '../messages/nb/import-proposals.json' with { type: 'json' };
import importReport from '../messages/nb/import-report.json' with { type: 'json' };
import letters from '../messages/nb/letters.json' with { type: 'json' };
import notices from '../messages/nb/notices.json' with { type: 'json' };
import problems from '../messages/nb/problems.json' with { type: 'json' };
import publication from '../messages/nb/publication.json' with { type: 'json' };
import publishPrint from '../messages/nb/publish-print.json' with { type: 'json' };
import quantities from '../messages/nb/quantities.json' with { type: 'json' };
import reasons from '../messages/nb/reasons.json' with { type: 'json' };
import records from '../messages/nb/records.json' with { type: 'json' };
import refusals from '../messages/nb/refusals.json' with { type: 'json' };
import risk from '../messages/nb/risk.json' with { type: 'json' };
import rulesAbout from '../messages/nb/rules-about.json' with { type: 'json' };
import rulesOnDemand from '../messages/nb/rules-on-demand.json' with { type: 'json' };
import rules from '../messages/nb/rules.json' with { type: 'json' };
import terms from '../messages/nb/terms.json' with { type: 'json' };
import transfers from '../messages/nb/transfers.json' with { type: 'json' };
import verify from '../messages/nb/verify.json' with { type: 'json' };
import webAbout from '../messages/nb/web-about.json' with { type: 'json' };
import webAccess from '../messages/nb/web-access.json' with { type: 'json' };
import webActivities from '../messages/nb/web-activities.json' with { type: 'json' };
import webAlternatives from '../messages/nb/web-alternatives.json' with { type: 'json' };
import webAppImport from '../messages/nb/web-app-import.json' with { type: 'json' };
import webArgument from '../messages/nb/web-argument.json' with { type: 'json' };
import webBasis from '../messages/nb/web-basis.json' with { type: 'json' };
import webChapters from '../messages/nb/web-chapters.json' with { type: 'json' };
import webEdit from '../messages/nb/web-edit.json' with { type: 'json' };
import webEvidence from '../messages/nb/web-evidence.json' with { type: 'json' };
import webFeedback from '../messages/nb/web-feedback.json' with { type: 'json' };
import webFrame from '../messages/nb/web-frame.json' with { type: 'json' };
import webHelp from '../messages/nb/web-help.json' with { type: 'json' };
import webHistory from '../messages/nb/web-history.json' with { type: 'json' };
import webLaws from '../messages/nb/web-laws.json' with { type: 'json' };
import webLearning from '../messages/nb/web-learning.json' with { type: 'json' };
import webMeasures from '../messages/nb/web-measures.json' with { type: 'json' };
import webNotices from '../messages/nb/web-notices.json' with { type: 'json' };
import webPath from '../messages/nb/web-path.json' with { type: 'json' };
import webPeriod from '../messages/nb/web-period.json' with { type: 'json' };
import webProfiles from '../messages/nb/web-profiles.json' with { type: 'json' };
import webPublish from '../messages/nb/web-publish.json' with { type: 'json' };
import webRights from '../messages/nb/web-rights.json' with { type: 'json' };
import webRisk from '../messages/nb/web-risk.json' with { type: 'json' };
import webServices from '../messages/nb/web-services.json' with { type: 'json' };
import webShared from '../messages/nb/web-shared.json' with { type: 'json' };
import webShell from '../messages/nb/web-shell.json' with { type: 'json' };
import webStart from '../messages/nb/web-start.json' with { type: 'json' };
import webStatus from '../messages/nb/web-status.json' with { type: 'json' };
import webSuppliers from '../messages/nb/web-suppliers.json' with { type: 'json' };
import webSuppose from '../messages/nb/web-suppose.json' with { type: 'json' };
import webTasks from '../messages/nb/web-tasks.json' with { type: 'json' };
import webTimeline from '../messages/nb/web-timeline.json' with { type: 'json' };
import webTour from '../messages/nb/web-tour.json' with { type: 'json' };
import webWatch from '../messages/nb/web-watch.json' with { type: 'json' };
import wordFile from '../messages/nb/word-file.json' with { type: 'json' };
import worldEditions from '../messages/nb/world-editions.json' with { type: 'json' };

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
