import {
  type ConclusionStanding,
  type LocalDate,
  type Standing,
  standings,
  type Text,
} from '@risikobilde/core';
import type { View } from '../tree/view.js';
import type { EditionNews } from '../tree/edition-news.js';

/** What is told of an edition where editions are listed: kept beside its pages, and as untouched as they are. */
export type AboutEdition = {
  readonly conclusion: ConclusionStanding;
  /** The sentences of the conclusion by how they stood on the day. */
  readonly claims: Readonly<Partial<Record<Standing, number>>>;
  /** Left out where no approval is on record that its readers may see. */
  readonly approved?: { readonly by: Text; readonly on: LocalDate };
  /** Whose it is not, of an example. */
  readonly example?: { readonly author: Text; readonly address: string };
  /** Left out of the first edition. */
  readonly news?: EditionNews;
};

export const aboutEdition = (view: View): AboutEdition => {
  const { evaluation, news } = view;
  const shown = evaluation.conclusion.claims.filter(({ id }) => view.access(id) === 'shown');
  const approved = approvalIn(view);
  return {
    conclusion: evaluation.conclusion.standing,
    claims: Object.fromEntries(
      standings.flatMap((standing) => {
        const n = shown.filter((claim) => claim.standing === standing).length;
        return n === 0 ? [] : [[standing, n]];
      }),
    ),
    ...(approved && { approved: { by: approved.by, on: approved.on } }),
    ...example(view),
    ...(news && { news }),
  };
};

const example = (view: View): Pick<AboutEdition, 'example'> => {
  const { exampleOf } = view.context.head;
  const author = exampleOf && view.record(exampleOf.author);
  return exampleOf && author?.kind === 'party'
    ? { example: { author: author.name, address: exampleOf.address } }
    : {};
};

/** The newest approval that is of this edition: not from before the line of the change log that it gives out. */
const approvalIn = (view: View) => {
  const { changeLog } = view.context.head;
  const { asOf } = view.evaluation;
  const since = changeLog
    .filter(({ date }) => date <= asOf)
    .map(({ date }) => date)
    .toSorted()
    .at(-1);
  return view
    .of('decision')
    .filter(({ type, on }) => type === 'approval' && on <= asOf && (since === undefined || on >= since))
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .at(-1);
};
