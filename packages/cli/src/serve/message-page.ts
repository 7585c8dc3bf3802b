const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A page that says what stands in the way; the lines are shown as they are. */
export const messagePage = (title: string, lines: readonly string[]): string => `<!doctype html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>body{font:1.125rem/1.6 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}li{overflow-wrap:anywhere}</style>
</head>
<body>
<main>
<h1>${escape(title)}</h1>
<ul>
${lines.map((line) => `<li>${escape(line)}</li>`).join('\n')}
</ul>
<p><a href="/">Til forsiden</a></p>
</main>
</body>
</html>
`;
