import { refuse, type Refusal } from '../../api-error.ts';
import type { Token } from './lexer.ts';
import { refuseAt } from './position.ts';

/** Deeper nesting than this is refused: a statement must not be able to overflow the stack. */
const MAX_DEPTH = 250;

/** Where the parser stands in the tokens. */
export class Cursor {
  readonly text: string;
  private readonly tokens: readonly Token[];
  private index = 0;
  private depth = 0;

  constructor(text: string, tokens: readonly Token[]) {
    this.text = text;
    this.tokens = tokens;
  }

  /** The token `ahead` places on; the end token beyond the end. */
  peek(ahead = 0): Token {
    return this.tokens[this.index + ahead] ?? this.end();
  }

  next(): Token {
    const token = this.peek();
    this.index += 1;
    return token;
  }

  /** Whether the coming tokens are these words or marks, in any case. */
  sees(...words: readonly string[]): boolean {
    return words.every((word, ahead) => {
      const token = this.peek(ahead);
      return (token.kind === 'name' || token.kind === 'mark') && token.text.toUpperCase() === word;
    });
  }

  /** Takes these words if they come next. */
  takes(...words: readonly string[]): boolean {
    if (!this.sees(...words)) return false;
    this.index += words.length;
    return true;
  }

  expect(...words: readonly string[]): void {
    for (const word of words) if (!this.takes(word)) throw this.unexpected();
  }

  name(): Token {
    if (this.peek().kind !== 'name') throw this.unexpected();
    return this.next();
  }

  /** Runs a nested part of the grammar, one level deeper. */
  nested<T>(parse: () => T): T {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) throw tooComplicated();
    const value = parse();
    this.depth -= 1;
    return value;
  }

  unexpected(token: Token = this.peek()): Refusal {
    const shown = token.kind === 'string' ? `'${token.text}'` : token.text;
    return refuseAt('MALFORMED_QUERY', this.text, token.at, `unexpected token: '${shown}'`);
  }

  private end(): Token {
    return { kind: 'end', text: '<EOF>', at: this.text.length };
  }
}

function tooComplicated(): Refusal {
  return refuse(
    'QUERY_TOO_COMPLICATED',
    'Query is either selecting too many fields or the filter conditions are too complicated.',
  );
}
