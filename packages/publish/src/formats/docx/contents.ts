import { field, paragraph, type Parts, run } from './parts.js';

/** The contents as a field of Word, filled so that a reader who never works it out has them. */
export const contents = (
  places: readonly { readonly label: string; readonly title: string }[],
  parts: Parts,
  heading: string,
): string => {
  const lines = places.map(
    ({ label, title }) =>
      `<w:hyperlink w:anchor="${parts.bookmark(label)}">${run(title)}<w:r><w:tab/></w:r>${field(`PAGEREF ${parts.bookmark(label)} \\h`, '', '', true)}</w:hyperlink>`,
  );
  const opens = `<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
  const closes = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
  return [
    paragraph('Innholdstittel', run(heading)),
    ...lines.map((line, k) =>
      paragraph('Innhold1', `${k === 0 ? opens : ''}${line}${k === lines.length - 1 ? closes : ''}`),
    ),
  ].join('');
};
