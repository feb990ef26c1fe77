/** The style of a report's page, by day, by night, on a phone and on paper. Every colour stands 4.5 to 1 from its ground. */
export const css = `
:root { color-scheme: light dark;
  --ground: light-dark(#fff, #16181b); --ink: light-dark(#1a1a1a, #e8e6e3); --dim: light-dark(#595959, #a9a9a9);
  --line: light-dark(#d9d9d9, #3c4043); --good: light-dark(#17692b, #7fd491); --bad: light-dark(#b00020, #ff8f98);
  --care: light-dark(#7a4a00, #f0c070) }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 1.5rem 1rem 3rem; max-width: 58rem; background: var(--ground); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .5rem } h2 { font-size: 1.25rem; line-height: 1.3; margin: 2.5rem 0 0 }
h3 { font-size: 1rem; margin: 1.5rem 0 .25rem } p { margin: .25rem 0 } a { color: inherit; text-underline-offset: .15em }
a:focus-visible, summary:focus-visible { outline: 2px solid currentColor; outline-offset: 2px }
ul, ol { margin: .25rem 0; padding-inline-start: 1.25rem } .plain { list-style: none; padding: 0 }
.citation { border-top: 1px solid var(--line); padding: .9rem 0; break-inside: avoid } .citation:target { border-top: 3px solid }
.state, .severity, .gate { font-weight: 650 } .dim { color: var(--dim) }
.pass, .alive { color: var(--good) } .fail, .dead, .invalid, .error { color: var(--bad) }
.moved, .unreachable, .blocked, .warning { color: var(--care) }
blockquote { margin: .4rem 0; padding-inline-start: .75rem; border-inline-start: 3px solid var(--line) }
code { font: .875em/1.4 ui-monospace, monospace } li > code.dim { white-space: nowrap }
dl { margin: .25rem 0; display: grid; gap: .1rem 1rem; grid-template-columns: auto 1fr }
dt { color: var(--dim) } dd, dd > * { margin: 0 } details { margin-top: .4rem } summary { cursor: pointer; color: var(--dim) }
footer { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: .75rem }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr } dd { margin-bottom: .4rem } }
@media print { :root { color-scheme: light } body { max-width: none; padding: 0; font-size: 10pt }
  details::details-content { content-visibility: visible; block-size: auto } summary { list-style: none } }
`
