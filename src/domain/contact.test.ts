import { describe, expect, it } from 'vitest';
import { isAddress, isReachable, isSameAddress } from './contact.ts';

describe('a contact', () => {
  it('is reachable with a complete address', () => {
    expect(isAddress('climate@city.example')).toBe(true);
    for (const wrong of ['', 'climate', 'climate@city', 'a@b@city.example', 'cli mate@city.example']) {
      expect(isReachable({ contactEmail: wrong })).toBe(false);
    }
  });

  it('is the same person whatever the spelling of the address, and nobody without one', () => {
    expect(isSameAddress('Ana.Ruiz@City.example ', 'ana.ruiz@city.example')).toBe(true);
    expect(isSameAddress('ana@city.example', 'anna@city.example')).toBe(false);
    expect(isSameAddress('', '')).toBe(false);
  });
});
