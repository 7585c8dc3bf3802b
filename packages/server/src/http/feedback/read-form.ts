import { feedbackLimits } from '@risikobilde/api';
import type { FeedbackFault, FeedbackSent } from '@risikobilde/publish';

/** A form as a browser sends it. */
export type FeedbackForm = { readonly tekst: string; readonly navn: string; readonly epost: string };

/**
 * What somebody without an account has written, as text that can be shown anywhere: no control characters and nothing that turns the
 * direction of what stands after it; names and addresses in one line.
 */
export const readFeedbackForm = ({
  tekst,
  navn,
  epost,
}: FeedbackForm): { readonly sent: FeedbackSent; readonly faults: readonly FeedbackFault[] } => {
  const sent = {
    text: withoutControls(tekst.replaceAll(/\r\n?/g, '\n'))
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim(),
    name: lineOf(navn),
    email: lineOf(epost),
  };
  const faults: FeedbackFault[] = [];
  if (sent.text === '') faults.push('empty');
  if (sent.text.length > feedbackLimits.text) faults.push('long');
  if (sent.name.length > feedbackLimits.name) faults.push('name');
  if (sent.email !== '' && !isAddress(sent.email)) faults.push('email');
  return { sent, faults };
};

const withoutControls = (text: string): string =>
  text.replaceAll(/[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');

const lineOf = (text: string): string => withoutControls(text.replaceAll(/\s+/g, ' ')).trim();

/** One address and nothing else: no list of them, no name before it, nothing that a mail program reads as more than that. */
const isAddress = (text: string): boolean =>
  text.length <= feedbackLimits.email &&
  /^[\p{L}\p{N}.!#$%*+/=^_`{|}~'-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(text);
