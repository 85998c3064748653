/** RFC 3492 for the labels of a host name. The core has no `URL` to ask, and Node's and the browsers' answers must not differ. */
const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const FIRST = 128;
/** A label has at most 63 characters; what is longer is not worth decoding. */
const MAX_LABEL = 63;

function adapted(delta: number, count: number, first: boolean): number {
  let rest = first ? Math.floor(delta / 700) : delta >> 1;
  rest += Math.floor(rest / count);
  let k = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) >> 1; k += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + 38));
}

const threshold = (k: number, bias: number): number => Math.min(Math.max(k - bias, T_MIN), T_MAX);

const digitOf = (code: number): number => {
  if (code >= 48 && code < 58) return code - 22;
  if (code >= 97 && code < 123) return code - 97;
  return BASE;
};

/** What follows `xn--` → Unicode; null where it is not Punycode. */
export function decodeLabel(encoded: string): string | null {
  if (encoded.length > MAX_LABEL) return null;
  const dash = encoded.lastIndexOf('-');
  const points = dash > 0 ? Array.from(encoded.slice(0, dash), (c) => c.charCodeAt(0)) : [];
  if (points.some((point) => point >= FIRST)) return null;
  let at = dash > 0 ? dash + 1 : 0;
  let [point, position, bias] = [FIRST, 0, 72];
  while (at < encoded.length) {
    const before = position;
    for (let [weight, k] = [1, BASE]; ; k += BASE) {
      const digit = at < encoded.length ? digitOf(encoded.charCodeAt(at++)) : BASE;
      if (digit >= BASE) return null;
      position += digit * weight;
      const t = threshold(k, bias);
      if (digit < t) break;
      weight *= BASE - t;
      if (position > 0x7fffffff || weight > 0x7fffffff) return null;
    }
    bias = adapted(position - before, points.length + 1, before === 0);
    point += Math.floor(position / (points.length + 1));
    position %= points.length + 1;
    if (point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) return null;
    points.splice(position++, 0, point);
  }
  return String.fromCodePoint(...points);
}

const digit = (value: number): string => String.fromCharCode(value < 26 ? value + 97 : value + 22);

function variableLength(delta: number, bias: number): string {
  let [out, rest] = ['', delta];
  for (let k = BASE; ; k += BASE) {
    const t = threshold(k, bias);
    if (rest < t) return out + digit(rest);
    out += digit(t + ((rest - t) % (BASE - t)));
    rest = Math.floor((rest - t) / (BASE - t));
  }
}

/** Unicode → what follows `xn--`. The label holds at least one character outside ASCII. */
export function encodeLabel(label: string): string {
  const points = Array.from(label, (c) => c.codePointAt(0) ?? 0);
  const basic = points.filter((point) => point < FIRST);
  let out = String.fromCodePoint(...basic) + (basic.length > 0 ? '-' : '');
  let [point, delta, bias, done] = [FIRST, 0, 72, basic.length];
  while (done < points.length) {
    const next = Math.min(...points.filter((candidate) => candidate >= point));
    delta += (next - point) * (done + 1);
    point = next;
    for (const candidate of points) {
      if (candidate < point) delta++;
      if (candidate !== point) continue;
      out += variableLength(delta, bias);
      bias = adapted(delta, done + 1, done === basic.length);
      delta = 0;
      done++;
    }
    delta++;
    point++;
  }
  return out;
}
