import { lightTheme } from '@risikobilde/charts';
import { isLanguage, languageInfo } from '@risikobilde/words';
import { shortTitle } from '../every-page.js';
import { type Code, str } from './code.js';

/** What stands on every page, and what the file says of itself. */
export type Frame = {
  readonly language: string;
  readonly title: string;
  /** The title over the window of a reader's program, on whichever page. */
  readonly windowTitle: string;
  /** Above the title: what kind of document it is. */
  readonly kicker: string;
  readonly description: string;
  readonly author: string;
  /** At the right of every head: whose it is not, or that it is a draft. */
  readonly ownership: string;
  /** Before the title of the first page, one band each. */
  readonly banners: readonly { readonly tone: string; readonly words: string }[];
  readonly foot: string;
  /** `{page} av {pages}`, in the two pieces around the numbers. */
  readonly pageWords: readonly [before: string, between: string, after: string];
  /** Written up the margin of every page of a draft. */
  readonly margin: string;
  readonly contents: string;
  /** Of an annex: its pages are numbered by themselves, with this before the number. */
  readonly prefix: string;
  readonly isAnnex: boolean;
  readonly data: { readonly path: string; readonly words: string } | undefined;
};

const { standings, ink, muted, rule, line } = lightTheme;
const colour = (hex: string): Code => `rgb(${str(hex)})`;

/** The first page has no head: its bands stand there. */
const onFirstPage: Code = '#v(-9mm)';

/** Page, type and the parts of a document: margins and sizes of the design, in points and millimetres. */
export const template = (frame: Frame): Code => `
#let ink = ${colour(ink)}
#let muted = ${colour(muted)}
#let hair = ${colour(rule)}
#let rule-line = ${colour(line)}
#let body-width = ${frame.isAnnex ? 169 : 125}mm
#let full-width = 169mm
#let small = ${frame.isAnnex ? '8.6pt' : '9pt'}
#let standings = (
${Object.entries(standings)
  .map(([name, tone]) => `  ${name}: (solid: ${colour(tone.solid)}, tint: ${colour(tone.tint)}),`)
  .join('\n')}
)
#let place-of(name) = if name != none [#metadata(none)#label(name)]
#let heldback(it) = box(width: 58mm, fill: hair, inset: (x: 3pt), outset: (y: 2pt), text(size: 8.5pt, it))
#let outside(it) = text(fill: rgb("#0a4f91"), it)
#set document(title: ${str(frame.windowTitle)}, description: ${str(frame.description)}, author: ${str(frame.author)}, date: none)
${frame.data === undefined ? '' : `#pdf.attach(${str(frame.data.path)}, relationship: "data", mime-type: "application/json", description: ${str(frame.data.words)})`}
#set text(font: ("Inter",), size: ${frame.isAnnex ? '10pt' : '10.5pt'}, fill: ink, lang: ${str(frame.language)}, region: ${str(regionOf(frame.language))}, hyphenate: true, number-width: "tabular", costs: (orphan: 1000%, widow: 1000%, runt: 1000%))
#set par(leading: 0.62em, spacing: 8.5pt, justify: false)
#set list(indent: 0pt, body-indent: 6pt, spacing: 5pt, marker: [–])
#set enum(indent: 0pt, body-indent: 6pt, spacing: 5pt)
#set strong(delta: 200)
#show strong: set text(weight: 600)
#show emph: it => text(fill: muted, it.body)
// What is no word of a language is not hyphenated, and would run over what stands beside it and off the page. A space that nobody sees
// parts it and leaves no sign in what is copied.
#show regex("[^\\\\s/?.:_-]{17,}|[^\\\\s/?-]{41,}"): it => if it.text.len() < 60 and it.text.match(regex("^\\\\PL*\\\\pL+\\\\PL*$")) != none { it } else {
  it.text.clusters().chunks(3).map(piece => piece.join()).join(h(0.01pt))
}
#set footnote.entry(separator: line(length: full-width, stroke: 0.5pt + rule-line), gap: 3pt, indent: 0pt)
#show footnote.entry: set text(size: 8.5pt)
#show footnote.entry: set par(leading: 0.45em)
#show heading: set text(hyphenate: false, weight: 600)
#show heading: set par(leading: 0.4em)
#let front = state("front", ${frame.isAnnex ? 'false' : 'true'})
#show heading.where(level: 1): it => context if front.get() {
  block(above: 12pt, below: 14pt, sticky: true, {
    block(below: 7pt, text(size: 11pt, weight: 400, fill: muted, ${str(frame.kicker)}))
    text(size: 25pt, tracking: -0.02em, it.body)
  })
} else {
  block(below: 10pt, sticky: true, text(size: 19pt, tracking: -0.01em, it.body))
}
#show heading.where(level: 2): it => block(above: 12pt, below: 6pt, sticky: true, text(size: 12.5pt, it.body))
#show heading.where(level: 3): it => block(above: 12pt, below: 5pt, sticky: true, text(size: 10.5pt, it.body))
#show heading.where(level: 4): it => block(above: 10pt, below: 4pt, sticky: true, text(size: 10.5pt, fill: muted, it.body))
#set quote(block: true)
#show quote: it => block(inset: (left: 8pt), stroke: (left: 1.5pt + hair), it.body)
#show raw: set text(font: ("Inter",), size: 1em)
#set page(
  paper: "a4",
  margin: (left: 21mm, right: ${frame.isAnnex ? 20 : 64}mm, top: 22mm, bottom: 16mm),
  header-ascent: 16%,
  footer-descent: 28%,
  header: context {
    set text(size: 8.5pt)
    if ${frame.isAnnex ? 'true' : 'here().page() > 1'} {
      box(width: full-width, {
        grid(columns: (1fr, auto), column-gutter: 8pt,
          {
            set text(hyphenate: false)
            strong(${str(shortTitle(frame.title))})
            let heads = query(<running>).filter(one => one.location().page() <= here().page())
            if heads.len() > ${frame.isAnnex ? 0 : 1} [ · #heads.last().value]
          },
          text(fill: rgb("#6a4300"), ${str(frame.ownership)}))
        v(3pt)
        line(length: 100%, stroke: 0.5pt + hair)
      })
    }
  },
  footer: context {
    set text(size: 8.5pt, fill: muted)
    box(width: full-width, grid(columns: (1fr, auto), ${str(frame.foot)}, strong(text(fill: ink,
      ${str(frame.pageWords[0])} + ${str(frame.prefix)} + str(counter(page).get().first()) + ${str(frame.pageWords[1])} + ${str(frame.prefix)} + str(counter(page).final().first()) + ${str(frame.pageWords[2])}))))
  },
${
  frame.margin === ''
    ? ''
    : `  background: place(left + horizon, dx: 5mm, rotate(-90deg, reflow: true, text(size: 8.5pt, weight: 600, fill: rgb("#0a4f91"), tracking: 0.06em, ${str(frame.margin)}))),`
}
)
#let mark(standing) = box(baseline: 1.5pt, height: 9.5pt, width: 9.5pt, {
  let tone = standings.at(standing)
  if standing == "challenged" {
    place(polygon(fill: none, stroke: 1.1pt + tone.solid, (0.8pt, 8.6pt), (4.75pt, 1.2pt), (8.7pt, 8.6pt)))
    place(dx: 4.25pt, dy: 3.9pt, rect(width: 1pt, height: 2.4pt, fill: tone.solid))
    place(dx: 4.25pt, dy: 6.9pt, rect(width: 1pt, height: 1pt, fill: tone.solid))
  } else if standing == "fallen" {
    place(dx: 0.6pt, dy: 0.6pt, rect(width: 8.3pt, height: 8.3pt, radius: 1pt, fill: tone.solid))
    place(line(start: (3pt, 3pt), end: (6.5pt, 6.5pt), stroke: 1.2pt + white))
    place(line(start: (6.5pt, 3pt), end: (3pt, 6.5pt), stroke: 1.2pt + white))
  } else if standing == "supported" {
    place(dx: 0.6pt, dy: 0.6pt, circle(radius: 4.1pt, stroke: 1pt + tone.solid))
    place(line(start: (2.8pt, 4.9pt), end: (4.2pt, 6.4pt), stroke: 1pt + tone.solid))
    place(line(start: (4.2pt, 6.4pt), end: (6.8pt, 3.3pt), stroke: 1pt + tone.solid))
  } else {
    place(dx: 0.6pt, dy: 0.6pt, circle(radius: 4.1pt, stroke: (paint: tone.solid, thickness: 1.1pt, dash: (1.8pt, 1.2pt))))
    place(dx: 2.9pt, dy: 4.3pt, rect(width: 3.7pt, height: 1pt, fill: tone.solid))
  }
})
#let body-left = 21mm
#let notes-left = body-left + 131mm
#let notes-width = 38mm
#let note-gap = 1.5pt
// The pieces of a page's margin that no table or picture takes, as (top, bottom).
#let free-margin(page) = {
  let pieces = ()
  let top = 22mm
  let starts = query(<wide>)
  let ends = query(<wide-end>)
  for (k, start) in starts.enumerate() {
    let end = ends.at(k, default: start).location()
    let from = start.location()
    if from.page() == page and top != none { pieces.push((top, from.position().y)) }
    if from.page() == page or end.page() == page { top = if end.page() == page { end.position().y } else { none } }
  }
  if top != none { pieces.push((top, 297mm - 16mm)) }
  pieces
}
// Where the notes of a page stand: each beside its sentence, or under the one before where that takes more room; what would run
// into a table or off the page stands as much higher.
#let note-tops(page) = {
  let notes = query(<margin-note>).filter(one => one.location().page() == page)
  let free = free-margin(page)
  let piece-of(one) = free.rev().find(piece => piece.first() <= one.location().position().y)
  let tops = ()
  let above = 0pt
  for note in notes {
    let top = calc.max(note.location().position().y - 7pt, above)
    tops.push(top)
    above = top + note.value.height + note-gap
  }
  let limit = 297mm
  for k in range(notes.len()).rev() {
    let piece = piece-of(notes.at(k))
    if piece != none { limit = calc.min(limit, piece.last()) }
    tops.at(k) = calc.min(tops.at(k), limit - notes.at(k).value.height)
    limit = tops.at(k) - note-gap
  }
  // Never into the head of the page: what is left over takes the room over the table or picture.
  let least = 22mm
  for k in range(notes.len()) {
    tops.at(k) = calc.max(tops.at(k), least)
    least = tops.at(k) + notes.at(k).value.height + note-gap
  }
  (notes: notes, tops: tops)
}
#let note-count = counter("margin-notes")
#let beside(said) = {
  note-count.step()
  box(width: 0pt, height: 0pt, context {
    let number = note-count.get().first()
    let held = box(width: notes-width, said)
    let at = here().position()
    let placed = note-tops(at.page)
    let mine = placed.notes.position(one => one.value.number == number)
    [#metadata((number: number, height: measure(held).height))<margin-note>]
    if mine != none { place(top + left, dx: notes-left - at.x, dy: placed.tops.at(mine) - at.y, held) }
  })
}
// A picture or table that takes the margin as well begins where the notes before it have had room. Measured, not looked up on the
// page: where it stands must not decide where it stands.
#let past-notes(..items) = context {
  let (words, notes) = (0pt, 0pt)
  for item in items.pos() {
    // What stands before the first note may be on the page before.
    if notes > 0pt or item.notes.len() > 0 { words += measure(width: body-width, item.body).height + item.room }
    for note in item.notes { notes += measure(box(width: notes-width, note)).height + note-gap }
  }
  if notes > words { v(notes - words + 9pt, weak: true) }
}
#let title-words(body) = text(size: 19pt, body)
#let note-words(standing, word, remark, own) = {
  set text(size: 8.5pt, weight: 400)
  set par(leading: 0.45em)
  if standing != "supported" {
    strong(text(fill: standings.at(standing).solid, [#mark(standing) #word]))
    if remark != "" { linebreak(); remark }
  }
  if own != "" { if standing != "supported" { linebreak() }; text(fill: muted, own) }
}
#let claim(standing, word, remark, own, carries: false, note: none, place-name: none, body) = {
  let tone = standings.at(standing)
  let heavy = if carries { text(weight: 600, body) } else { body }
  place-of(place-name)
  if standing == "supported" { heavy } else {
    let stroke = if standing == "unsupported" { (paint: tone.solid, thickness: 0.9pt, dash: "dashed") } else { 0.9pt + tone.solid }
    let once = underline(offset: 2.6pt, stroke: stroke, evade: false, heavy)
    if standing == "fallen" { underline(offset: 4.4pt, stroke: 0.7pt + tone.solid, evade: false, once) } else { once }
    sym.space.nobreak
    mark(standing)
  }
  if note != none and (standing != "supported" or own != "") {
    if note == "below" { linebreak(); text(size: 8.5pt, fill: muted, { if standing == "supported" { own } else { text(weight: 600, fill: tone.solid, word); if remark != "" [: #remark] } }) } else { beside(note-words(standing, word, remark, own)) }
  }
}
#let source(body) = par(text(size: 8.5pt, fill: muted, body))
#let lead(body) = block(sticky: true, body)
#let whole(body) = block(breakable: false, body)
#let said(own: false, body) = if own { block(width: 100%, outset: (left: 3mm), stroke: (left: (paint: rule-line, thickness: 1.2pt, dash: "dotted")), par(body)) } else { par(body) }
#let two(left, right) = block(width: full-width, above: 14pt, below: 0pt, grid(columns: (1fr, 84mm), column-gutter: 7mm, left, right))
#let verdict(head, said) = block(width: full-width, below: 14pt, sticky: true, {
  block(below: 6pt, par(text(size: 16pt, weight: 600, hyphenate: false, head)))
  par(text(size: 12pt, said))
})
#let band(tone, said) = {
  let (ground, edge, on) = if tone == "draft" { (rgb("#e6f0fa"), rgb("#0a4f91"), rgb("#0a3a6b")) } else { (rgb("#fdf1de"), rgb("#e8a33d"), rgb("#4a3000")) }
  block(width: full-width, above: 0pt, below: 5pt, inset: (x: 4mm, y: 2.6mm), fill: ground, stroke: (bottom: 0.8pt + edge), par(text(size: 9.5pt, fill: on, said)))
}
#let notice(tone, body) = block(above: 8pt, below: 10pt, inset: (left: 3mm, y: 1mm), stroke: (left: (paint: rule-line, thickness: 1.2pt, dash: "dotted")), par(text(size: 9pt, fill: muted, body)))
#let titled(title, place-name) = {
  place-of(place-name)
  [#metadata("")<wide>]
  block(above: 0pt, below: 6pt, sticky: true, par(text(size: 10.5pt, weight: 600, hyphenate: false, title)))
}
#let ruled(title: none, columns: (), align: left, head: (), rows: (), long: (), dense: false, note: none, place-name: none) = {
  block(width: full-width, above: 12pt, below: 12pt, breakable: rows.len() > 7 or long.any(one => one), {
    // A table that may break has its title, its head and three rows or more on the page that it begins on.
    if rows.len() > 7 { block(height: 38mm, width: 100%, breakable: false, above: 0pt, below: 0pt); v(-38mm) }
    set text(size: if dense { 8pt } else { small })
    set par(leading: 0.5em, spacing: 4pt)
    let inside = table(
      columns: columns, align: align, stroke: none, inset: (x: 0pt, y: 3.2pt), column-gutter: 3mm,
      table.header(..head.map(name => table.cell(inset: (y: 3.6pt), text(fill: muted, name))), table.hline(stroke: 0.8pt + rule-line)),
      ..rows.enumerate().map(((k, row)) => (..row.map(cell => table.cell(breakable: long.at(k, default: true), cell)), table.hline(stroke: 0.4pt + hair))).flatten())
    if title == none { inside } else { titled(title, place-name); inside }
    if note != none { block(above: 4pt, below: 0pt, par(text(size: 8.5pt, fill: muted, note))) }
    if title != none [#metadata("")<wide-end>]
  })
}
#let picture(path, lang: "nb", title: "", sentence: "", alt: "", notes: (), width: full-width, place-name: none) = block(width: width, above: 10pt, below: 10pt, breakable: false, {
  place-of(place-name)
  [#metadata("")<wide>]
  block(below: 3pt, par(text(size: 10.5pt, weight: 600, hyphenate: false, title)))
  block(below: 6pt, par(text(size: 9pt, fill: muted, sentence)))
  image(path, width: width, alt: alt)
  for note in notes { block(above: 4pt, below: 0pt, par(text(size: 8.5pt, fill: muted, note))) }
  [#metadata("")<wide-end>]
})
#let fields(body) = {
  set text(size: small${frame.isAnnex ? ', hyphenate: false' : ''})
  set par(leading: 0.5em, spacing: 4.5pt)
  v(5pt, weak: true)
  body
  v(8pt, weak: true)
}
#let kept(body) = block(sticky: true, above: 4.5pt, below: 4.5pt, body)
#let field(depth, mark, label, body) = par(first-line-indent: (amount: depth * 5mm, all: true), hanging-indent: depth * 5mm + 5mm, {
  if mark != "" { mark; sym.space }
  if label != "" { text(weight: 600, label); sym.space }
  body
})
${frame.banners.length === 0 || frame.isAnnex ? '' : onFirstPage}
${frame.banners.map(({ tone, words }) => `#band(${str(tone)}, ${str(words)})`).join('\n')}
`;

/** The list of chapters, with their pages. */
export const contents = (title: string): Code =>
  `#block(width: full-width, above: 14pt, {
  heading(level: 2, outlined: false, bookmarked: false, ${str(title)})
  set text(size: 9.5pt)
  show outline.entry: set block(spacing: 5.5pt)
  outline(title: none, depth: 1, indent: 0pt)
})`;

/** Between two pages of the tree: a new page, or some room where the next goes on under the last. */
export const nextPage: Code = '#pagebreak(weak: true)\n#front.update(false)';
export const nextPart: Code = '#v(18pt, weak: true)\n#front.update(false)';

/** The country whose way of writing the language goes by. */
const regionOf = (language: string): string =>
  isLanguage(language) ? languageInfo[language].intl.slice(-2) : '';
