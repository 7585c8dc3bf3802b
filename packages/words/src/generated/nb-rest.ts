// Written from the catalogues by `npm run words`; do not edit.
import altinnImport from '../messages/nb/altinn-import.json' with { type: 'json' };
import archive from '../messages/nb/archive.json' with { type: 'json' };
import chartsMap from '../messages/nb/charts-map.json' with { type: 'json' };
import chartsMatrix from '../messages/nb/charts-matrix.json' with { type: 'json' };
import charts from '../messages/nb/charts.json' with { type: 'json' };
import comparison from '../messages/nb/comparison.json' with { type: 'json' };
import consultation from '../messages/nb/consultation.json' with { type: 'json' };
import cycle from '../messages/nb/cycle.json' with { type: 'json' };
import document from '../messages/nb/document.json' with { type: 'json' };
import explanations from '../messages/nb/explanations.json' with { type: 'json' };
import fields from '../messages/nb/fields.json' with { type: 'json' };
import figures from '../messages/nb/figures.json' with { type: 'json' };
import form from '../messages/nb/form.json' with { type: 'json' };
import notices from '../messages/nb/notices.json' with { type: 'json' };
import problems from '../messages/nb/problems.json' with { type: 'json' };
import publication from '../messages/nb/publication.json' with { type: 'json' };
import publishPrint from '../messages/nb/publish-print.json' with { type: 'json' };
import quantities from '../messages/nb/quantities.json' with { type: 'json' };
import risk from '../messages/nb/risk.json' with { type: 'json' };
import rulesAbout from '../messages/nb/rules-about.json' with { type: 'json' };
import rulesOnDemand from '../messages/nb/rules-on-demand.json' with { type: 'json' };
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
import webSuppliers from '../messages/nb/web-suppliers.json' with { type: 'json' };
import webSuppose from '../messages/nb/web-suppose.json' with { type: 'json' };
import webTasks from '../messages/nb/web-tasks.json' with { type: 'json' };
import webTimeline from '../messages/nb/web-timeline.json' with { type: 'json' };
import webWatch from '../messages/nb/web-watch.json' with { type: 'json' };
import wordFile from '../messages/nb/word-file.json' with { type: 'json' };
import worldEditions from '../messages/nb/world-editions.json' with { type: 'json' };

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
