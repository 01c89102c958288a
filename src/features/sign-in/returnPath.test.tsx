import { beforeEach, describe, expect, it } from 'vitest';
import { keepReturnPath, keptReturnPath, returnPathOf, signInPathFor } from './returnPath.ts';

describe('the way back after signing in', () => {
  beforeEach(() => localStorage.clear());

  it('comes back whole, with its search', () => {
    const path = signInPathFor('/case-studies?q=heat&region=africa');
    expect(returnPathOf(new URL(path, 'https://portal.example').search)).toBe(
      '/case-studies?q=heat&region=africa',
    );
  });

  it('is left out of the address when it is the start page', () => {
    expect(signInPathFor('/home')).toBe('/sign-in');
    expect(returnPathOf('')).toBe('/home');
  });

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', ''])(
    'never leads to a foreign address: %s',
    (next) => {
      expect(returnPathOf(`?${new URLSearchParams({ next })}`)).toBe('/home');
    },
  );

  it('waits on the device while a letter is on its way', () => {
    keepReturnPath('/invitations/abc');
    expect(keptReturnPath()).toBe('/invitations/abc');
    keepReturnPath('/home');
    expect(keptReturnPath()).toBe('/home');
  });
});
