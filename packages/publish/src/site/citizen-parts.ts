import { isOwn, provenanceOf, type RecordOf } from '@risikobilde/core';
import { ownFirst } from '../tables/own-first.js';
import { plainText } from '../tree/inline.js';
import type { Cell } from '../tree/tree.js';
import type { PageWriter } from '../tree/writer.js';
import { capitaliseSentence } from '../words/article-words.js';

type Activity = RecordOf<'activity'>;
type Part = { readonly name: string; readonly activities: readonly Activity[] };

/** The processing of the assessment itself, and that of the platform it builds on, each with how it is called where there are both. */
const byOwner = (activities: readonly Activity[], writer: PageWriter): readonly Part[] => {
  const { inheritance, head } = writer.view.context;
  if (inheritance === undefined) return [{ name: '', activities }];
  const isHere = ({ id }: Activity): boolean => isOwn({ provenance: provenanceOf(inheritance, id) });
  return [
    {
      name: `${capitaliseSentence(writer.plain(head.subject.name))}: `,
      activities: ownFirst(activities.filter(isHere), writer),
    },
    {
      name: `${writer.t('citizen.platform')}: `,
      activities: activities.filter((one) => !isHere(one)),
    },
  ];
};

/** Who looks for what is stored about herself is told first of that, and last of what concerns people at their work. */
const byPeople = (writer: PageWriter): readonly Part[] => {
  const all = writer.view.of('activity');
  const ofWork = all.filter(isOfWork);
  return [
    ...byOwner(
      all.filter((one) => !isOfWork(one)),
      writer,
    ),
    { name: `${writer.t('citizen.work')}: `, activities: ofWork },
  ];
};

/** Whether all that is stored is about people at their work, such as those who make a service. */
const isOfWork = ({ data }: Activity): boolean =>
  data.length > 0 && data.every((one) => one.class === 'workRelated');

/** One answer for each part, begun with its name where there are several. */
const answered = (
  parts: readonly Part[],
  answer: (activities: readonly Activity[]) => Cell,
): readonly Cell[] => {
  const some = parts.filter(({ activities }) => activities.length > 0);
  return some.map(({ name, activities }) => {
    const told = answer(activities);
    return name === '' || some.length === 1 ? told : [plainText(name), ...told];
  });
};

/** One answer for each part of the processing: the assessment's own, its platform's, and what concerns people at their work. */
export const ofParts = (
  writer: PageWriter,
  answer: (activities: readonly Activity[]) => Cell,
): readonly Cell[] => answered(byPeople(writer), answer);

/** One answer for whoever owns the processing. */
export const ofOwners = (
  writer: PageWriter,
  answer: (activities: readonly Activity[]) => Cell,
): readonly Cell[] => answered(byOwner(writer.view.of('activity'), writer), answer);

/** Texts, each once; the page's language decides what is the same. */
export const distinct = (
  texts: readonly Parameters<PageWriter['text']>[0][],
  writer: PageWriter,
): readonly Cell[] => [
  ...new Map(texts.map((text) => [writer.plain(text).toLowerCase(), writer.text(text)])).values(),
];
