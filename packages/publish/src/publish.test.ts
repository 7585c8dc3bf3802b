import { describe, expect, it } from 'vitest';
import { evaluate } from '@risikobilde/core';
import { day, evaluateSmall, smallAssessment, publishText } from '../test/fixture.js';
import { smallWorld } from '../test/small-world.js';
import { formatIds } from './formats/index.js';
import type { PublishOptions } from './publish.js';

const options: PublishOptions = {
  format: 'hugo',
  languages: ['nb', 'nn', 'en'],
  level: 'public',
  root: 'dpia',
};
const evaluation = evaluateSmall('2026-11-24');
const published = new Map<string, ReturnType<typeof publishText>>();
/** Published once with each set of options; that it is the same every time is tested by itself. */
const run = (changed: Partial<PublishOptions> = {}) => {
  const name = JSON.stringify(changed);
  const before = published.get(name);
  if (before !== undefined) return before;
  const made = publishText(smallAssessment, smallWorld, evaluation, { ...options, ...changed });
  published.set(name, made);
  return made;
};
const file = (path: string, changed: Partial<PublishOptions> = {}): string =>
  run(changed).files.find((f) => f.path === path)?.text ?? '';
const chapter = () => file('content/dpia/about-use-of-cloud/_index.nb.md');

describe('the chapters as a Hugo site takes them', () => {
  it('the files are as last looked over', async () => {
    for (const { path, text } of run({ languages: ['nb', 'en'] }).files)
      await expect(text).toMatchFileSnapshot(`../golden/${path}`);
  });

  it('there is one folder per chapter, with one file per language and its pictures beside it', () => {
    expect(run({ languages: ['nb'] }).files.map((f) => f.path)).toEqual([
      'content/dpia/_index.nb.md',
      'content/dpia/about-use-of-cloud/_index.nb.md',
      ...['a-1', 'a', 'b-1', 'b'].map((annex) => `content/dpia/annex-${annex}/_index.nb.md`),
      'content/dpia/annex-b/figure-4-chain.nb.svg',
      'content/dpia/annex-c-1/_index.nb.md',
      'content/dpia/annex-c/_index.nb.md',
      'content/dpia/annex-c/figure-5-risks.nb.svg',
      'content/dpia/annex-c/figure-6-comparison.nb.svg',
      'content/dpia/annex-d-1/_index.nb.md',
      'content/dpia/annex-d/_index.nb.md',
      'content/dpia/annex-d/figure-7-measures.nb.svg',
      ...['e-1', 'e', 'f-1', 'f-findings', 'f'].map((annex) => `content/dpia/annex-${annex}/_index.nb.md`),
      'content/dpia/change-log/_index.nb.md',
      'content/dpia/change-log/figure-3-claims.nb.svg',
      'content/dpia/citizen/_index.nb.md',
      'content/dpia/conclusion/_index.nb.md',
      'content/dpia/conclusion/figure-2-argument.nb.svg',
      'content/dpia/decision/_index.nb.md',
      'content/dpia/figure-1-risks-now.nb.svg',
    ]);
  });

  it('front matter has the keys of the published document, in their order', () => {
    const keys = chapter()
      .split('---')[1]
      ?.trim()
      .split('\n')
      .map((row) => row.split(':')[0]);
    expect(keys).toEqual(['title', 'linktitle', 'weight', 'toc', 'description']);
  });

  it('no footnote number is used twice in a language, and each has one definition', () => {
    for (const language of ['nb', 'en']) {
      const texts = run({ languages: ['nb', 'en'] }).files.filter((f) => f.path.endsWith(`${language}.md`));
      const defined = texts.flatMap((f) => [...f.text.matchAll(/^\[\^(\d+)\]:/gm)].map((m) => m[1]));
      const used = texts.flatMap((f) => [...f.text.matchAll(/\[\^(\d+)\](?!:)/g)].map((m) => m[1]));
      expect(new Set(defined).size).toBe(defined.length);
      expect(new Set(used)).toEqual(new Set(defined));
      expect(defined).toEqual(defined.map((_, index) => String(index + 1)));
    }
  });

  it('what a chapter writes as a shortcode or as HTML is text, not code', () => {
    expect(chapter()).not.toMatch(/\{\{[<%]/);
    expect(chapter()).not.toMatch(/(?<!\\)<b>/);
    expect(run().warnings.filter((w) => w.code === 'refused-html')).not.toEqual([]);
  });

  it('a time of day and an article with a letter are no directives', () => {
    expect(chapter()).toContain('kl. 10:30 om artikkel 28:h');
  });

  it('a source that was not checked says so in its footnote', () => {
    expect(chapter()).toMatch(/WP 248 rev\. 01.*\*ikke kontrollert\*/);
    expect(chapter()).toContain('CELEX 32023D1795');
    expect(chapter()).toContain('lest 1. juni 2026');
  });

  it('a reference to a chapter that is not part of the assessment on the date is a visible note and a warning', () => {
    expect(chapter().replaceAll('\n', ' ')).toContain(
      'etterretningskapittelet (ikke del av vurderingen 24. november 2026)',
    );
    expect(run().warnings).toContainEqual({
      code: 'dangling-reference',
      language: 'nb',
      record: 'cloud-use',
      found: 'intelligence',
    });
  });

  it('a claim that is challenged says so under its sentence, with the date and the reason', () => {
    expect(chapter()).toMatch(
      /Overføringer til USA har gyldig grunnlag\.\n\n> Utfordret per 24\. november 2026\. Anket/,
    );
  });

  it('a claim that holds has no remark', () => {
    const then = evaluateSmall('2023-12-01');
    const text = publishText(smallAssessment, smallWorld, then, options).files.find((f) =>
      f.path.includes('about-use-of-cloud/_index.nb'),
    )?.text;
    expect(text).toContain('Overføringer til USA har gyldig grunnlag.');
    expect(text).not.toContain('> Utfordret');
  });

  it('links between chapters are relative', () => {
    expect(chapter()).toContain('(../conclusion/)');
    expect(chapter()).toContain('(../annex-b-1/#support-us)');
    expect(chapter()).not.toContain('page:');
  });

  it('the change log holds what had happened by the date, oldest first', () => {
    const log = file('content/dpia/change-log/_index.nb.md');
    expect(log).toMatch(/1\.0 \| 15\. november 2023 .*\n\| 1\.1 \| Mars 2024/);
    const then = publishText(smallAssessment, smallWorld, evaluateSmall('2023-12-01'), options);
    expect(then.files.find((f) => f.path.includes('change-log/_index.nb'))?.text).not.toContain('| 1.1 |');
  });

  it('a conclusion never leaves a claim of its own out', () => {
    expect(file('content/dpia/conclusion/_index.nb.md')).toContain(
      'Risikoen for de registrerte er ikke høyere i skyen.',
    );
  });

  it('nynorsk that exists in bokmål only says so, once', () => {
    const chapter = file('content/dpia/about-use-of-cloud/_index.nn.md');
    expect(chapter).toContain('Denne teksten finst ikkje på nynorsk.');
    expect(chapter).not.toContain('Nokre av tekstane');
  });
});

describe('the same input', () => {
  it.each(formatIds)('gives the same bytes in %s, whatever the order of records', (format) => {
    const mixed = { ...smallAssessment, records: smallAssessment.records.toReversed() };
    const world = { entries: smallWorld.entries.toReversed() };
    const again = publishText(mixed, world, evaluate(mixed, world, day('2026-11-24')), {
      ...options,
      format,
    });
    expect(again).toEqual(run({ format }));
  });
});

describe('the web pages', () => {
  const pages = () => run({ format: 'html', live: { action: '/' } }).files;
  const page = (path: string) => pages().find((f) => f.path === path)?.text ?? '';

  it('need no script and fetch nothing', () => {
    for (const { path, text } of pages()) {
      expect(text, path).not.toMatch(/<script|<link|<img|<iframe|\son\w+=|@import|url\((?!#)/i);
      expect(text, path).not.toContain('page:');
    }
  });

  it('have a language, one main landmark with one first-level heading, and a skip link to it', () => {
    for (const { path, text } of pages().filter((f) => f.path.includes('/'))) {
      expect(text, path).toContain(`<html lang="${path.slice(0, 2)}">`);
      expect(text.match(/<main /g), path).toHaveLength(1);
      expect(text.match(/<h1>/g), path).toHaveLength(1);
      expect(text, path).toContain('href="#content"');
    }
  });

  it('have no id twice, and no link to an id that is not there', () => {
    for (const { path, text } of pages()) {
      const ids = [...text.matchAll(/\sid="([^"]+)"/g)].map((m) => m[1]);
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        path,
      ).toEqual([]);
      for (const [, slug, anchor] of text.matchAll(/href="([^"#?]*)(?:\?[^"#]*)?#([^"]+)"/g)) {
        const target = slug === '' ? text : page(`${path.slice(0, 2)}/${slug}`);
        expect(target, `${path} → ${slug}#${anchor}`).toContain(`id="${anchor}"`);
      }
    }
  });

  it('have tables with a caption, column headers and a header for each row, in a region that takes focus', () => {
    const text = page('nb/about-use-of-cloud.html');
    const tables = text.match(/<table/g)?.length ?? 0;
    expect(tables).toBe(2);
    expect(text.match(/<caption/g)).toHaveLength(tables);
    expect(
      text.match(/class="table-scroll" role="region" tabindex="0" aria-labelledby="table/g),
    ).toHaveLength(tables);
    const bodies = [...text.matchAll(/<tbody>(.*?)<\/tbody>/gs)].map((m) => m[1] ?? '');
    for (const body of bodies)
      expect(body.match(/<th scope="row">/g)?.length).toBe(body.match(/<tr>/g)?.length);
  });

  it('mark a text that exists in bokmål only with its language', () => {
    expect(page('en/annex-b-1.html')).toContain(
      '<span lang="nb">Etaten</span>'.replace('Etaten', 'Skyleverandøren AS'),
    );
  });

  it('show HTML in a chapter as the characters it is', () => {
    expect(page('nb/about-use-of-cloud.html')).toMatch(/&#x3C;b>|&lt;b&gt;/);
  });

  it('open with the conclusion, what carries it, what changed, who answers and what was checked', () => {
    const text = page('nb/index.html');
    expect(text).toContain('Konklusjonen er ikke avgjort');
    for (const id of ['conclusion', 'risks', 'changes', 'answers', 'checked'])
      expect(text).toContain(`id="${id}"`);
    expect(text).toContain('name="as-of" value="2026-11-24"');
    expect(page('nb/decision.html')).toContain('over fristen');
  });

  it('carry the date on only where a server answers it', () => {
    expect(page('nb/index.html')).toContain('annex-f.html?as-of=2026-11-24');
    const still = run({ format: 'html' }).files.find((f) => f.path === 'nb/index.html')?.text;
    expect(still).not.toContain('?as-of=');
    expect(still).not.toContain('<form');
  });
});
