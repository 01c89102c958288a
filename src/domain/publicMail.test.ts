import { describe, expect, it } from 'vitest';
import { asMailDomain, isPublicMailDomain } from './publicMail.ts';

describe('isPublicMailDomain', () => {
  it('knows providers that anybody can use, in any country and case', () => {
    for (const domain of ['gmail.com', 'GMail.com', 'yahoo.co.jp', 'outlook.de', 'gmx.net', 'qq.com']) {
      expect(isPublicMailDomain(domain), domain).toBe(true);
    }
  });

  it('lets the domain of a city be, even where it holds the name of a provider', () => {
    for (const domain of [
      'bonn.de',
      'ci.yahoo-falls.us',
      'liveable.city.gov',
      'live.kommune.no',
      'gmail.com.city.example',
    ]) {
      expect(isPublicMailDomain(domain), domain).toBe(false);
    }
  });
});

describe('asMailDomain', () => {
  it('takes what people type or paste', () => {
    expect(asMailDomain(' @Bonn.DE ')).toBe('bonn.de');
    expect(asMailDomain('ana@stadt.bonn.de')).toBe('stadt.bonn.de');
  });

  it('is null for what is no domain', () => {
    expect(['bonn', 'bonn..de', 'bonn de', '', 'bonn.de/x'].map(asMailDomain)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});
