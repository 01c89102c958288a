import { describe, expect, it } from 'vitest';
import { buildCaseStudy, buildContent, buildOrganisation } from '#firebase/seed/builders.ts';
import { caseJsonLd, jsonLdScript } from './caseJsonLd.ts';
import { paragraphs } from './richText.ts';

const address = 'https://portal.example/case-studies/shade-at-stops';
const failures = paragraphs('The first roofs rattled.');

function jsonLd(content: Parameters<typeof buildContent>[0] = {}) {
  return caseJsonLd({
    caseStudy: buildCaseStudy({ content: buildContent(content) }),
    city: buildOrganisation(),
    address,
    whatDidNotWork: failures,
  });
}

describe('a case as linked data', () => {
  it('is an article about a place, with figures that say how they are known', () => {
    expect(jsonLd()).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Article',
      '@id': address,
      author: [{ '@type': 'Person', name: 'Example Author' }],
      contentLocation: { '@type': 'Place', name: 'Riverbend', geo: { latitude: 50.1, longitude: 8.7 } },
      publisher: { '@type': 'Organization' },
      temporalCoverage: '2025/..',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      mentions: { '@type': 'MonetaryAmount', value: 180_000, currency: 'EUR' },
      mainEntity: {
        variableMeasured: [
          { '@type': 'PropertyValue', value: -2.4, unitText: '°C', measurementTechnique: 'measured' },
        ],
      },
    });
  });

  it('says nothing where the case says nothing', () => {
    const sparse = jsonLd({ results: [], cost: null, startYear: null, licence: 'all-rights-reserved' });
    for (const field of ['mainEntity', 'mentions', 'temporalCoverage', 'license']) {
      expect(sparse).not.toHaveProperty(field);
    }
  });

  it('holds what did not work only when it was released', () => {
    expect(JSON.stringify(jsonLd())).not.toContain('rattled');
    expect(JSON.stringify(jsonLd({ releasesWhatDidNotWork: true }))).toContain('rattled');
  });

  it('holds nobody’s address and no id of a member', () => {
    const text = JSON.stringify(jsonLd());
    expect(text).not.toContain('@riverbend');
    expect(text).not.toContain('example-author');
    expect(text).not.toContain('example-moderator');
  });

  it('cannot leave the script element it stands in', () => {
    const title = '</script><script>alert(1)</script><!-- \u2028';
    const script = jsonLdScript(jsonLd({ title }));
    expect(script).not.toMatch(/[<\u2028]/);
    expect(JSON.parse(script)).toMatchObject({ headline: title });
  });
});
