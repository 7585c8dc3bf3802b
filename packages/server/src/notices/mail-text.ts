import type { NoticeKind } from '@risikobilde/core';
import { message, type Message, textIn, type Text } from '@risikobilde/words';
import { wordsOf } from '@risikobilde/words/all';
import { escape } from '../base/html.js';
import type { NoticeLanguage } from '../store/notice-receivers.js';
import type { NoticeAbout } from '../store/notices.js';

/** Something that a mail tells of. */
export type ToTell = {
  readonly kind: NoticeKind;
  readonly about: NoticeAbout;
  readonly title: Text;
  /** Whole address of where it is shown. */
  readonly url: string;
};

/** What happened, in a sentence. */
export const saidOf = (kind: NoticeKind, { by, day, role }: NoticeAbout): Message => {
  // A key has the places that its words have: a name, a day or a role.
  const values = { who: by ?? message('notice.someone'), day: day ?? '', role: role ?? '' };
  return message(`notice.says.${kind}`, values as never);
};

export type MailText = { readonly subject: string; readonly text: string; readonly html: string };

/** A mail about some notices, in the language of whoever gets it: what has happened and where, under the title of each assessment. */
export const mailText = (
  notices: readonly ToTell[],
  language: NoticeLanguage,
  { settings, stop }: { readonly settings: string; readonly stop: string },
): MailText => {
  const { t, say } = wordsOf[language];
  const byTitle = new Map<string, ToTell[]>();
  for (const notice of notices) {
    const title = oneLine(textIn(notice.title, language));
    byTitle.set(title, [...(byTitle.get(title) ?? []), notice]);
  }
  const [first] = notices;
  const subject =
    first !== undefined && notices.length === 1
      ? t('notice.mail.subjectOne', {
          title: oneLine(textIn(first.title, language)),
          what: oneLine(say(saidOf(first.kind, first.about))),
        })
      : t('notice.mail.subject', { n: notices.length });
  const ends = [
    [t('notice.mail.choose'), settings],
    [t('notice.mail.stop'), stop],
  ] as const;
  const text = [
    ...[...byTitle].flatMap(([title, those]) => [
      title,
      ...those.flatMap(({ kind, about, url }) => [`- ${oneLine(say(saidOf(kind, about)))}.`, `  ${url}`]),
      '',
    ]),
    t('notice.mail.why'),
    ...ends.map(([label, url]) => `${label}: ${url}`),
    '',
  ].join('\n');
  const html = `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(subject)}</title></head>
<body style="font:16px/1.5 sans-serif;max-width:40em;margin:1em">
<h1 style="font-size:1.25em">${escape(subject)}</h1>
${[...byTitle]
  .map(
    ([title, those]) => `<h2 style="font-size:1.1em">${escape(title)}</h2>
<ul>
${those
  .map(
    ({ kind, about, url }) =>
      `<li><a href="${escape(url)}">${escape(oneLine(say(saidOf(kind, about))))}</a></li>`,
  )
  .join('\n')}
</ul>`,
  )
  .join('\n')}
<p>${escape(t('notice.mail.why'))}</p>
<p>${ends.map(([label, url]) => `<a href="${escape(url)}">${escape(label)}</a>`).join(' · ')}</p>
</body>
</html>
`;
  return { subject: oneLine(subject).slice(0, 250), text, html };
};

/** A name or a title may hold anything; in a line of a mail it stands on that line. */
export const oneLine = (text: string): string =>
  text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s\uFFFE\uFFFF]+/gu, ' ').trim();
