/** The look of the browse page: one file, both colour schemes, from 320 px up. */
export const style = `
:root {
  color-scheme: light dark;
  --page: #f6f7f9; --card: #ffffff; --text: #1b1f24; --quiet: #57606a; --line: #d0d7de;
  --link: #0550ae; --accent: #0550ae; --on-accent: #ffffff; --bad: #a40e26; --good: #116329;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0f1419; --card: #1a2129; --text: #e6edf3; --quiet: #a0abb6; --line: #39434e;
    --link: #79b8ff; --accent: #79b8ff; --on-accent: #0b1a2b; --bad: #ff9aa5; --good: #7ee2a0;
  }
}
* { box-sizing: border-box; }
body { margin: 0; font: 15px/1.5 system-ui, sans-serif; background: var(--page); color: var(--text); }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
header { background: var(--card); border-bottom: 1px solid var(--line); padding: .5rem 1rem; }
header p { margin: 0; font-weight: 600; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; list-style: none; margin: 0; padding: 0; }
nav a { display: inline-block; padding: .25rem 0; }
nav a[aria-current] { font-weight: 600; color: var(--text); }
main { max-width: 75rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.4rem; margin: .25rem 0 1rem; overflow-wrap: anywhere; }
h2 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
h3 { font-size: 1rem; margin: .75rem 0 .25rem; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; background: var(--card); padding: .5rem; }
.quiet { color: var(--quiet); }
.bad { color: var(--bad); font-weight: 600; }
.good { color: var(--good); }
.card, .scroll { background: var(--card); border: 1px solid var(--line); border-radius: 6px; }
.card { padding: .75rem 1rem; margin: 0 0 .75rem; }
li.card p { margin: .15rem 0; }
.scroll { overflow-x: auto; margin: 0 0 .75rem; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: start; font-weight: 600; padding: .5rem .75rem; }
th, td { text-align: start; vertical-align: top; padding: .35rem .75rem; border-top: 1px solid var(--line); }
th { font-weight: 600; }
td { overflow-wrap: anywhere; min-width: 6rem; }
td.number { min-width: 0; }
td.number, th.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.long { white-space: pre-wrap; }
.fields th { width: 14rem; color: var(--quiet); font-weight: 400; }
pre, code { font: 13px/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
iframe { width: 100%; height: 22rem; border: 1px solid var(--line); background: #ffffff; }
ol.timeline { list-style: none; margin: 0; padding: 0; }
form.inline { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; }
.grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr)); gap: .5rem 1rem; align-items: end; }
label { display: block; font-weight: 600; font-size: .9rem; }
input, select, button { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--quiet); border-radius: 4px; padding: .35rem .5rem; max-width: 100%; min-height: 2rem; }
.grid input, .grid select { width: 100%; }
input[type=checkbox] { min-height: 0; }
button { background: var(--accent); color: var(--on-accent); border-color: var(--accent); cursor: pointer; }
button.plain { background: transparent; color: var(--link); }
fieldset { border: 1px solid var(--line); border-radius: 6px; margin: 0 0 1rem; padding: .75rem 1rem; min-width: 0; }
legend { font-weight: 600; padding: 0 .25rem; }
@media (max-width: 40rem) {
  main { padding: .75rem; }
  .fields th, .fields td { display: block; width: auto; padding: .25rem .75rem; }
  .fields td { border-top: 0; padding-top: 0; }
}
`;
