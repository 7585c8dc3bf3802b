import type { AppContext } from '../app-context.js';
import { type AppFinding, messageText } from '../finding.js';

/** What the resource registry says that bears on privacy. */
export const findInRegistry = ({ app }: AppContext): readonly AppFinding[] => {
  const { resource, metadata } = app;
  if (resource === undefined) return [];
  const findings: AppFinding[] = [];
  if (resource.type === 'Consent')
    findings.push({
      id: 'consent-resource',
      severity: 'warning',
      text: messageText('import.consentResource.text'),
      todo: messageText('import.consentResource.todo'),
      source: { source: 'gdpr', provision: 'art. 7' },
      evidence: [
        {
          file: resource.file,
          pointer: '/consentText',
          found: (resource.consentText ?? '–').slice(0, 300),
          why: messageText('import.consentResource.why'),
        },
      ],
    });
  if (
    resource.ownerCode !== undefined &&
    metadata.org !== undefined &&
    resource.ownerCode !== metadata.org.toLowerCase()
  )
    findings.push({
      id: 'owner-differs',
      severity: 'warning',
      text: messageText('import.ownerDiffers.text', { ownerCode: resource.ownerCode, org: metadata.org }),
      todo: messageText('import.ownerDiffers.todo'),
      source: { source: 'gdpr', provision: 'art. 24' },
      evidence: [
        {
          file: resource.file,
          pointer: '/hasCompetentAuthority/orgcode',
          found: resource.ownerCode,
          why: messageText('import.ownerDiffers.why'),
        },
      ],
    });
  return findings;
};
