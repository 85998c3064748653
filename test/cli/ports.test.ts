import { expect, test } from '@jest/globals';
import { portFrom } from '../../src/cli/serve/ports.ts';

test('a port comes from the environment, else it is the usual one', () => {
  expect(portFrom({ PORT: '4000' }, 'PORT', 3000)).toBe(4000);
  expect(portFrom({ PORT: ' ' }, 'PORT', 3000)).toBe(3000);
  expect(portFrom({}, 'PORT', 3000)).toBe(3000);
});

test.each(['70000', '-1', 'http', '3000x', '0x10'])('%s is no port', (text) => {
  expect(() => portFrom({ PORT: text }, 'PORT', 3000)).toThrow(
    `PORT must be a port number, not "${text}".`,
  );
});
