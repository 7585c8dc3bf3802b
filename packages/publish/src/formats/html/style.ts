import { darkProperties } from '@risikobilde/charts';

const cards = (table: string): string => `
  ${['', ' caption', ' tbody', ' tr', ' th', ' td'].map((part) => table + part).join(', ')} { display: block; min-width: 0; max-width: none; }
  ${table} thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  ${table} tr { border: 1px solid var(--line); border-radius: 4px; padding: 0.625rem 0.875rem; margin-bottom: 0.75rem; }
  ${table} tbody th, ${table} td { border: 0; padding: 0.125rem 0; text-align: left; }
  ${table} tbody th { font-weight: 600; }
  ${table} { border-bottom: 0; }
  ${table} td { display: grid; grid-template-columns: minmax(5rem, 38%) minmax(0, 1fr); gap: 0.75rem; }
  ${table} td::before { content: attr(data-label); color: var(--quiet); }
`;

/** The look of the pages, within each page so that nothing is fetched. Contrast is at least 4.5:1 in light and dark. */
export const style = `
:root {
  color-scheme: light dark;
  --ground: #ffffff; --soft: #f4f6f8; --text: #1e2b3c; --quiet: #4b5869; --line: #d0d7df; --strong-line: #8793a1;
  --accent: #005a9c; --accent-soft: #e6f0f8; --focus: #1e2b3c;
  --text-width: 42.5rem; --margin-width: 18.75rem; --margin-gap: 1.5rem;
  --good: #1d6b3a; --good-soft: #e8f4ec; --warn: #7a4d00; --warn-soft: #fff4dc; --bad: #a3201d; --bad-soft: #fdecea;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14191f; --soft: #1c232b; --text: #e8edf2; --quiet: #aeb9c5; --line: #36414d; --strong-line: #76828f;
    --accent: #8cc4f2; --accent-soft: #1b2e40; --focus: #ffffff;
    --good: #8fd3a8; --good-soft: #18301f; --warn: #f0c36d; --warn-soft: #33290f; --bad: #ff9d96; --bad-soft: #3a1c1a;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0; background: var(--ground); color: var(--text); line-height: 1.6; font-size: 1.0625rem; overflow-wrap: anywhere;
  font-family: Inter, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.2em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -999rem; }
.skip:focus { position: static; display: block; padding: 0.75rem 1.5rem; background: var(--accent-soft); }
.site-head { border-bottom: 1px solid var(--line); background: var(--soft); }
.site-head-inner, .frame, .site-foot-inner { max-width: 84rem; margin: 0 auto; padding: 1rem min(1.5rem, 7.5vw); }
.site-head-inner { display: flex; flex-wrap: wrap; gap: 0.5rem 2rem; align-items: baseline; justify-content: space-between; }
.site-name { margin: 0; font-weight: 600; font-size: 1.125rem; }
.site-name a { color: inherit; text-decoration: none; }
.site-name a:hover { text-decoration: underline; }
.site-name span { display: block; font-weight: 400; font-size: 0.9375rem; color: var(--quiet); }
.languages ul { display: flex; flex-wrap: wrap; gap: 0 1rem; list-style: none; margin: 0; padding: 0; font-size: 0.9375rem; }
.languages [aria-current] { color: var(--text); font-weight: 600; text-decoration: none; }
.frame { display: grid; gap: 0 3.5rem; grid-template-columns: minmax(0, 1fr); padding-top: 1.5rem; }
/* The chapters come after the text for those who read in order, and beside it where there is room. */
@media (min-width: 62rem) {
  .frame { grid-template-columns: 14.5rem minmax(0, 1fr); padding-top: 2.5rem; }
  .chapters { grid-column: 1; grid-row: 1; }
  main { grid-column: 2; grid-row: 1; }
  main:only-child { grid-column: 1 / -1; }
}
@media (max-width: 61.99rem) {
  .skip.skip-chapters { position: static; display: block; padding: 0.5rem 1.5rem; font-size: 0.9375rem; background: var(--soft); }
  .chapters { margin-top: 3rem; }
}
.chapters h2, .on-page h2 { font-size: 0.9375rem; font-weight: 600; margin: 0 0 0.5rem; color: var(--quiet); }
.chapters ol { list-style: none; margin: 0 0 2rem; padding: 0; font-size: 0.9375rem; line-height: 1.4; }
.chapters a { display: block; padding: 0.5rem 0.75rem; border-left: 3px solid var(--line); text-decoration: none; color: var(--text); }
.chapters a:hover { background: var(--soft); text-decoration: underline; }
.chapters [aria-current] { border-left-color: var(--accent); font-weight: 600; background: var(--accent-soft); }
main > p, main > ul, main > ol, main > dl, .passage, .notice, .footnotes { max-width: var(--text-width); }
.lead { font-size: 1.1875rem; line-height: 1.5; }
.source, .table-note { font-size: 0.875rem; color: var(--quiet); }
.table-note { margin: 0.5rem 0 0.75rem; max-width: var(--text-width); }
h1 { font-size: clamp(1.75rem, 1.3rem + 2vw, 2.375rem); line-height: 1.2; margin: 0 0 0.5rem; letter-spacing: -0.01em; max-width: var(--text-width); text-wrap: balance; }
h2 { font-size: 1.5rem; line-height: 1.3; margin: 2.75rem 0 0.75rem; max-width: var(--text-width); }
h3 { font-size: 1.1875rem; line-height: 1.35; margin: 2rem 0 0.5rem; max-width: var(--text-width); }
h4 { font-size: 1.0625rem; margin: 1.5rem 0 0.5rem; max-width: var(--text-width); }
h1, h2, h3, h4, td, th { hyphens: auto; }
p { margin: 0 0 1rem; }
.as-of { color: var(--quiet); margin-bottom: 1.5rem; }
main li + li { margin-top: 0.375rem; }
blockquote { margin: 0 0 1rem; padding-left: 1rem; border-left: 3px solid var(--line); max-width: var(--text-width); color: var(--quiet); }
code, pre { font-family: ui-monospace, "SF Mono", Menlo, Consolas, monospace; font-size: 0.9em; }
pre { overflow-x: auto; background: var(--soft); padding: 1rem; }
.on-page { border: 1px solid var(--line); border-radius: 4px; padding: 1rem 1.25rem; margin: 1.5rem 0 2rem; max-width: var(--text-width); }
.on-page ul { margin: 0; padding-left: 1.125rem; font-size: 0.9375rem; }
@media (min-width: 36rem) { .on-page ul { columns: 2; column-gap: 2rem; } }
.chapters li > ul { list-style: none; margin: 0 0 0.5rem; padding: 0; }
.chapters li > ul a { padding: 0.375rem 0.75rem 0.375rem 1.25rem; color: var(--accent); font-size: 0.875rem; border-left-color: var(--accent); }
@media (min-width: 62rem) { .on-page { display: none; } }
@media (max-width: 61.99rem) { .chapters li > ul { display: none; } }
.on-page li { break-inside: avoid; }
.table-scroll { overflow-x: auto; margin: 1.25rem 0 2rem; container-type: inline-size; }
table { border-collapse: collapse; width: 100%; border-bottom: 1px solid var(--line); font-size: 0.9375rem; line-height: 1.45; }
caption { text-align: left; font-weight: 600; padding: 0 0 0.625rem; font-size: 1rem; }
th, td { text-align: left; vertical-align: top; padding: 0.625rem 0.875rem 0.625rem 0; min-width: 7rem; max-width: 24rem; border-top: 1px solid var(--line); overflow-wrap: break-word; }
th:first-child { min-width: 10rem; }
thead th { border-top: 0; border-bottom: 2px solid var(--strong-line); font-size: 0.875rem; vertical-align: bottom; }
tbody th { font-weight: 500; }
.wide :is(th, td) { min-width: 4.5rem; overflow-wrap: anywhere; }
.wide th:first-child { min-width: 7rem; }
figure { margin: 2rem 0 2.5rem; max-width: 47.5rem; }
figcaption span { display: block; max-width: var(--text-width); }
.figure-caption { font-weight: 600; }
.figure-sentence { margin: 0.25rem 0 0.875rem; font-size: 0.9375rem; color: var(--quiet); }
.figure-picture svg { display: block; width: 100%; height: auto; }
.figure-narrow { display: none; }
.figure-note { margin: 0.5rem 0 0; font-size: 0.875rem; color: var(--quiet); }
figure details { margin-top: 0.625rem; font-size: 0.9375rem; }
summary { color: var(--accent); cursor: pointer; padding: 0.25rem 0; }
@media screen and (max-width: 43rem) {
  .figure-wide { display: none; }
  .figure-narrow { display: block; }
  .figure-narrow svg { max-width: 30rem; }
}
@media screen and (prefers-color-scheme: dark) { :root { ${darkProperties}; --chart-background: var(--ground) } }
.passage { margin: 0 0 1rem; }
.claim, .claim-text { display: inline; margin: 0; }
.claim-carries .claim-text { font-weight: 600; }
.claim-challenged .claim-text, .claim-unsupported .claim-text, .claim-fallen .claim-text { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 0.25em; text-decoration-color: var(--warn); }
.claim-unsupported .claim-text { text-decoration-style: dashed; text-decoration-color: var(--bad); }
.claim-fallen .claim-text { text-decoration-style: double; text-decoration-color: var(--bad); }
.claim-challenged .claim-text::after, .claim-challenged .standing::before { content: "\\26A0\\FE0E" / ""; color: var(--warn); }
.claim-unsupported .claim-text::after, .claim-unsupported .standing::before { content: "\\2296" / ""; color: var(--bad); }
.claim-fallen .claim-text::after, .claim-fallen .standing::before { content: "\\22A0" / ""; color: var(--bad); }
.claim .claim-text::after { display: inline-block; padding-left: 0.25em; }
.claim .standing::before { padding-right: 0.375em; }
.claim-remark { display: block; font-size: 0.875rem; line-height: 1.45; color: var(--quiet); margin: 0.375rem 0 0.625rem; padding-left: 0.75rem; border-left: 3px solid var(--warn); }
.claim-unsupported .claim-remark, .claim-fallen .claim-remark { border-left-color: var(--bad); }
.claim .claim-own { border-left: 3px dotted var(--strong-line); }
.standing { display: block; }
.claim-challenged .standing { color: var(--warn); }
.claim-unsupported .standing, .claim-fallen .standing { color: var(--bad); }
/* With room for a margin the notes stand in it, beside their paragraph. */
@media screen and (min-width: 84rem) {
  .claim-remark { float: right; clear: right; width: var(--margin-width); margin: 0.125rem calc(-1 * (var(--margin-width) + var(--margin-gap))) 1rem 0; }
  .passage { display: grid; grid-template-columns: var(--text-width) var(--margin-width); column-gap: var(--margin-gap); max-width: none; align-items: start; }
  .passage > .claim { display: contents; }
  .passage > .claim > .claim-text { display: block; grid-column: 1; grid-row: 1; }
  .passage > .claim > .claim-remark { grid-column: 2; margin: 0.125rem 0 0.5rem; width: auto; }
  /* Sentences of one paragraph run on; each note stands beside the end of its sentence. */
  .passage:has(> .claim + .claim) { display: flow-root; max-width: var(--text-width); }
  .passage:has(> .claim + .claim) > .claim, .passage:has(> .claim + .claim) > .claim > .claim-text { display: inline; }
  .passage:has(> .claim + .claim) > .claim > .claim-remark { width: var(--margin-width); margin: 0.125rem calc(-1 * (var(--margin-width) + var(--margin-gap))) 0.75rem 0; }
  main > h2, main > figure, .table-scroll { clear: right; }
}
/* As long whatever is behind it. */
.held-back { display: inline-block; inline-size: 18rem; max-inline-size: 100%; padding: 0 0.5rem; background: var(--line); color: var(--text); font-size: 0.9375em; }
.figures { text-align: right; font-variant-numeric: tabular-nums; }
/* Where there is little room words are divided rather than the table made wider than it; where there is less a row is a card, and each
   cell says what it is of; of a table with many columns sooner. It goes by rem, and so by the size of the letters. */
@container (max-width: 50rem) { :is(th, td) { overflow-wrap: anywhere; min-width: 6rem; } th:first-child { min-width: 8rem; } }
@media (max-width: 50rem) { table:not(.data) :is(th, td) { min-width: 0; overflow-wrap: anywhere; } }
@media screen {
  @container (max-width: 36rem) { ${cards('.data')} }
  @container (max-width: 49rem) { ${cards('.data.wide')} }
  @container (max-width: 13rem) { .data td { grid-template-columns: minmax(0, 1fr); gap: 0; } }
}
.nav-group + .nav-group { border-top: 1px solid var(--line); padding-top: 0.75rem; }
.nav-marks { display: block; font-size: 0.8125rem; color: var(--quiet); font-weight: 400; }
.verdict { margin: 1.5rem 0; padding: 1.25rem 1.5rem; border-radius: 4px; border: 1px solid; max-width: var(--text-width); }
.verdict p { margin: 0; }
.verdict .verdict-heading { font-size: 1.375rem; font-weight: 600; line-height: 1.3; margin-bottom: 0.375rem; }
.verdict-stands { background: var(--good-soft); border-color: var(--good); }
.verdict-standsWithChallenges { background: var(--warn-soft); border-color: var(--warn); }
.verdict-doesNotStand { background: var(--bad-soft); border-color: var(--bad); }
.verdict-notDecided { background: var(--soft); border-color: var(--strong-line); border-style: dashed; }
.verdict-stands .verdict-heading { color: var(--good); }
.verdict-standsWithChallenges .verdict-heading { color: var(--warn); }
.verdict-doesNotStand .verdict-heading { color: var(--bad); }
.notice { margin: 1rem 0; padding: 0.75rem 1rem; background: var(--soft); border-left: 3px solid var(--strong-line); font-size: 0.9375rem; }
.notice p { margin: 0; }
.notice-draft { font-weight: 600; border-left-width: 6px; }
/* Over everything else, and no taller than their words. */
.notices .notice { max-width: none; margin: 0; padding: 0; border: 0; border-top: 1px solid var(--line); }
.notices .notice p { max-width: 84rem; margin: 0 auto; padding: 0.5rem 1.5rem; }
.notice-example, .notice-unchecked, .notice-overtaken { background: var(--warn-soft); border-left-color: var(--warn); }
dl { margin: 0 0 1.5rem; font-size: 0.9375rem; }
/* A value stands beside its name where there is room for both, and under it where there is not, however deep they stand. */
dl > div { display: flex; flex-wrap: wrap; gap: 0 1.5rem; padding: 0.5rem 0; border-top: 1px solid var(--line); }
dt { color: var(--quiet); flex: 0 1 13rem; }
dd { margin: 0; flex: 1 1 14rem; min-width: 0; }
dd > ul { margin: 0; padding-left: 1.125rem; }
dd > ul.records { list-style: none; padding-left: 0; }
dd > ul.records > li + li { border-top: 1px dotted var(--line); margin-top: 0.375rem; padding-top: 0.375rem; }
dl dl { margin: 0; font-size: inherit; }
dl dl > div { border-top: 0; padding: 0.125rem 0; }
dl dl dt { flex-basis: 10rem; }
dl dl > div + div { border-top: 0; }
.footnotes { border-top: 1px solid var(--line); margin-top: 3rem; font-size: 0.9375rem; }
.footnotes h2 { font-size: 1.125rem; margin-top: 1.5rem; }
.footnotes p { margin: 0; }
.note-mark { padding: 0 0.125em; }
/* The way back from a note is pressed with a finger too. */
a[href^='#note-mark-'] { display: inline-block; min-width: 1.5rem; min-height: 1.5rem; }
.note-back { font-size: 0.875rem; }
sup { line-height: 0; }
.steps { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 1rem; border-top: 1px solid var(--line); margin-top: 3rem; padding-top: 1.25rem; max-width: var(--text-width); }
.steps span { display: block; color: var(--quiet); font-size: 0.875rem; }
.choose { display: flex; flex-wrap: wrap; gap: 0.75rem 1.25rem; align-items: end; margin: 0 0 2rem; padding: 1rem 1.25rem; background: var(--soft); border-radius: 4px; max-width: var(--text-width); }
.choose fieldset { border: 0; margin: 0; padding: 0; display: contents; }
.choose legend { padding: 0; margin-bottom: 0.5rem; font-weight: 600; width: 100%; }
.choose label { display: block; font-size: 0.9375rem; }
.choose input, .choose select, .choose button { font: inherit; padding: 0.4375rem 0.625rem; border: 1px solid var(--strong-line); border-radius: 4px; background: var(--ground); color: var(--text); display: block; min-height: 2.75rem; }
.choose button { background: var(--accent); color: var(--ground); border-color: var(--accent); padding-inline: 1.25rem; cursor: pointer; font-weight: 600; }
.site-foot { border-top: 1px solid var(--line); background: var(--soft); margin-top: 3rem; color: var(--quiet); font-size: 0.9375rem; }
.site-foot p { margin: 0; }
@media print { figure, tr, .claim-remark { break-inside: avoid; } h2, h3 { break-after: avoid; } thead { display: table-header-group; } details:not([open]) { display: none; } .site-head nav, .chapters, .on-page, .choose, .steps, .skip { display: none; } .table-scroll { overflow: visible; } }
`;
