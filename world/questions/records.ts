import { record, text } from '../../packages/core/src/testing/fixtures.js';
import { type Law, on } from '../asked-by-date.js';

/** The smallest records that the questions are put with. */

export const today = '2026-12-01';

export const body = (country: string, type: 'authority' | 'company' = 'authority', fields: object = {}) =>
  record('party', { id: 'operator', type, country, ...fields });

export const norwegian = body('NO');
export const company = body('NO', 'company');

export const ofClass = (name: 'special' | 'criminal' | 'nationalId' | 'ordinary') => ({
  data: [{ text: text('Opplysninger'), class: name }],
});

/** An activity on one basis, and the law that it names. */
export const under = (article: string, law?: Law, fields: object = {}, safeguards?: string) =>
  on([{ article, ...(law && { law }), ...(safeguards && { safeguards: text(safeguards) }) }], fields);

type Exception = { readonly provision: string; readonly letter?: string; readonly law?: Law };

/** A right that is said not to exist, by an exception. */
export const denied = (article: string, exception: Exception, safeguards?: string) =>
  record('right', {
    article: article as '15',
    says: 'doesNotExist',
    exceptions: [{ why: text('Fordi'), ...exception, ...(safeguards && { safeguards: text(safeguards) }) }],
  });
