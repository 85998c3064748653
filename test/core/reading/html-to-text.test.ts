import { expect, test } from '@jest/globals';

import { htmlToText } from '../../../src/core/reading/html-to-text.ts';

test.each([
  ['<ul><li>One<ul><li>Inner</li></ul></li><li>Two</li></ul>', '• One\n  • Inner\n• Two'],
  ['<ol start="3"><li>Three<li>Four</ol>', '3. Three\n4. Four'],
  [
    '<table><tr><th>Item</th><th>Price</th></tr><tr><td>Bolt</td><td>12</td></tr></table>',
    'Item | Price\nBolt | 12',
  ],
  ['See <a href="https://a.example/b">the plan</a>.', 'See the plan <https://a.example/b>.'],
  ['<a href="https://www.a.example/">a.example</a>', 'a.example'],
  ['<a href="mailto:jo@a.example">Jo</a>', 'Jo <jo@a.example>'],
  ['<a href="javascript:alert(1)">Click</a>', 'Click'],
  ['New<blockquote>Old<blockquote>Older</blockquote></blockquote>', 'New\n> Old\n>> Older'],
  ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
  ['<pre>a\n  b</pre>', 'a\nb'],
  ['A<br>B<hr>C', 'A\nB\n________________________________\nC'],
  ['<img alt="Logo">', '[Logo]'],
  ['a &lt;b&gt; &amp; &#8364; &nbsp; c', 'a <b> & € c'],
  ['<style>p{}</style><script>x()</script><p hidden>no</p><title>no</title>Yes', 'Yes'],
  ['', ''],
])('[D9] %s becomes readable text', (html, text) => {
  expect(htmlToText(html)).toBe(text);
});
