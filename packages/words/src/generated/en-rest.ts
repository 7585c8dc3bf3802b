// Written from the catalogues by `npm run words`; do not edit.
import altinnImport from '../messages/en/altinn-import.json' with { type: 'json' };
import archive from '../messages/en/archive.json' with { type: 'json' };
import chartsMap from '../messages/en/charts-map.json' with { type: 'json' };
import chartsMatrix from '../messages/en/charts-matrix.json' with { type: 'json' };
import charts from '../messages/en/charts.json' with { type: 'json' };
import comparison from '../messages/en/comparison.json' with { type: 'json' };
import consultation from '../messages/en/consultation.json' with { type: 'json' };
import cycle from '../messages/en/cycle.json' with { type: 'json' };
import document from '../messages/en/document.json' with { type: 'json' };
import explanations from '../messages/en/explanations.json' with { type: 'json' };
import fields from '../messages/en/fields.json' with { type: 'json' };
import figures from '../messages/en/figures.json' with { type: 'json' };
import form from '../messages/en/form.json' with { type: 'json' };
import notices from '../messages/en/notices.json' with { type: 'json' };
import problems from '../messages/en/problems.json' with { type: 'json' };
import publication from '../messages/en/publication.json' with { type: 'json' };
import publishPrint from '../messages/en/publish-print.json' with { type: 'json' };
import quantities from '../messages/en/quantities.json' with { type: 'json' };
import risk from '../messages/en/risk.json' with { type: 'json' };
import rulesAbout from '../messages/en/rules-about.json' with { type: 'json' };
import rulesOnDemand from '../messages/en/rules-on-demand.json' with { type: 'json' };
import verify from '../messages/en/verify.json' with { type: 'json' };
import webAbout from '../messages/en/web-about.json' with { type: 'json' };
import webAccess from '../messages/en/web-access.json' with { type: 'json' };
import webActivities from '../messages/en/web-activities.json' with { type: 'json' };
import webAlternatives from '../messages/en/web-alternatives.json' with { type: 'json' };
import webAppImport from '../messages/en/web-app-import.json' with { type: 'json' };
import webArgument from '../messages/en/web-argument.json' with { type: 'json' };
import webBasis from '../messages/en/web-basis.json' with { type: 'json' };
import webChapters from '../messages/en/web-chapters.json' with { type: 'json' };
import webEdit from '../messages/en/web-edit.json' with { type: 'json' };
import webEvidence from '../messages/en/web-evidence.json' with { type: 'json' };
import webFeedback from '../messages/en/web-feedback.json' with { type: 'json' };
import webFrame from '../messages/en/web-frame.json' with { type: 'json' };
import webHelp from '../messages/en/web-help.json' with { type: 'json' };
import webHistory from '../messages/en/web-history.json' with { type: 'json' };
import webLaws from '../messages/en/web-laws.json' with { type: 'json' };
import webLearning from '../messages/en/web-learning.json' with { type: 'json' };
import webMeasures from '../messages/en/web-measures.json' with { type: 'json' };
import webNotices from '../messages/en/web-notices.json' with { type: 'json' };
import webPath from '../messages/en/web-path.json' with { type: 'json' };
import webPeriod from '../messages/en/web-period.json' with { type: 'json' };
import webProfiles from '../messages/en/web-profiles.json' with { type: 'json' };
import webPublish from '../messages/en/web-publish.json' with { type: 'json' };
import webRights from '../messages/en/web-rights.json' with { type: 'json' };
import webRisk from '../messages/en/web-risk.json' with { type: 'json' };
import webServices from '../messages/en/web-services.json' with { type: 'json' };
import webSuppliers from '../messages/en/web-suppliers.json' with { type: 'json' };
import webSuppose from '../messages/en/web-suppose.json' with { type: 'json' };
import webTasks from '../messages/en/web-tasks.json' with { type: 'json' };
import webTimeline from '../messages/en/web-timeline.json' with { type: 'json' };
import webWatch from '../messages/en/web-watch.json' with { type: 'json' };
import wordFile from '../messages/en/word-file.json' with { type: 'json' };
import worldEditions from '../messages/en/world-editions.json' with { type: 'json' };

export const messages: Readonly<Record<string, string>> = {
  ...altinnImport,
  ...archive,
  ...chartsMap,
  ...chartsMatrix,
  ...charts,
  ...comparison,
  ...consultation,
  ...cycle,
  ...document,
  ...explanations,
  ...fields,
  ...figures,
  ...form,
  ...notices,
  ...problems,
  ...publication,
  ...publishPrint,
  ...quantities,
  ...risk,
  ...rulesAbout,
  ...rulesOnDemand,
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
  ...webSuppliers,
  ...webSuppose,
  ...webTasks,
  ...webTimeline,
  ...webWatch,
  ...wordFile,
  ...worldEditions,
};
