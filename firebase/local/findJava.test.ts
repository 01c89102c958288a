import { expect, test } from 'vitest';
import { javaVersion } from './findJava.ts';

test.each([
  ['openjdk version "17.0.15" 2025-04-15', 17],
  ['openjdk version "21" 2023-09-19', 21],
  ['java version "1.8.0_401"', 8],
  ['The operation couldn’t be completed. Unable to locate a Java Runtime.', 0],
  [undefined, 0],
])('%s is Java %i', (answer, version) => {
  expect(javaVersion(answer)).toBe(version);
});
