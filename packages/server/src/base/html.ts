import type { Language } from '@risikobilde/words';

/** Text for a place in a page. */
export const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A page for developers: without scripts, and with the one style sheet that the server has for them. */
export const htmlPage = (title: string, main: string, language: Language = 'en'): string => `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title>
<link rel="stylesheet" href="/api/page.css"></head>
<body>
<main>
${main}
</main>
</body>
</html>
`;

export const styleSheet = `:root { color-scheme: light dark; }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem 1.25rem 4rem; }
h1, h2, h3 { line-height: 1.25; }
h2 { margin-top: 3rem; border-top: 1px solid; padding-top: 1rem; }
code, pre { font-family: ui-monospace, monospace; font-size: 0.95em; }
h2 code { overflow-wrap: anywhere; }
pre { overflow-x: auto; border: 1px solid; padding: 0.75rem; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-weight: 600; padding: 0.75rem 0 0.25rem; }
th, td { text-align: left; vertical-align: top; border-bottom: 1px solid; padding: 0.35rem 0.75rem 0.35rem 0; }
a:focus-visible, pre:focus-visible, summary:focus-visible { outline: 3px solid; outline-offset: 2px; }
`;
