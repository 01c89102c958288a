import { releasedText } from './caseFile.ts';
import type { CaseStudy, Result } from './caseStudy.ts';
import type { ListedOrganisation } from './organisation.ts';
import { plainTextOf } from './richText.ts';

const network = { '@type': 'Organization', name: 'ICLEI – Local Governments for Sustainability' } as const;

const licences: Readonly<Record<string, string>> = {
  'CC-BY-4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'CC-BY-SA-4.0': 'https://creativecommons.org/licenses/by-sa/4.0/',
  'CC-BY-NC-4.0': 'https://creativecommons.org/licenses/by-nc/4.0/',
};

export interface JsonLdInput {
  caseStudy: CaseStudy;
  city: ListedOrganisation | null;
  address: string;
  /** The stored text; it is in the answer only if the city has released it. */
  whatDidNotWork: string;
}

/**
 * The case in the words of schema.org: an article about a project in a place, its figures as the variables of a data
 * set, each with how it is known. Names nobody but the authors, and no way to reach them.
 */
export function caseJsonLd({ caseStudy, city, address, whatDidNotWork }: JsonLdInput): object {
  const { content, version, publishedAt, revisedAt, demonstration } = caseStudy;
  const place = city ? placeOf(city) : undefined;
  const failures = plainTextOf(releasedText(content, whatDidNotWork));
  return filled({
    '@context': 'https://schema.org',
    '@type': 'Article',
    '@id': address,
    url: address,
    headline: content.title,
    abstract: content.summary,
    inLanguage: content.language,
    version: String(version),
    datePublished: publishedAt.toISOString(),
    dateModified: revisedAt.toISOString(),
    author: demonstration ? undefined : content.authors.map((name) => ({ '@type': 'Person', name })),
    sourceOrganization: city
      ? { '@type': 'GovernmentOrganization', name: city.name, location: place }
      : undefined,
    publisher: network,
    isAccessibleForFree: false,
    license: licences[content.licence],
    keywords: [...content.pathways, ...content.topics],
    temporalCoverage: coverageOf(caseStudy),
    contentLocation: place,
    hasPart: [
      part('Challenge', plainTextOf(content.challenge)),
      part('Approach', plainTextOf(content.approach)),
      part('Lessons', plainTextOf(content.lessons)),
      part('What did not work', failures),
    ].filter((one) => one !== undefined),
    mainEntity:
      content.results.length > 0
        ? {
            '@type': 'Dataset',
            name: `Results: ${content.title}`,
            variableMeasured: content.results.map(property),
          }
        : undefined,
    mentions: content.cost
      ? filled({
          '@type': 'MonetaryAmount',
          name: 'Cost',
          value: content.cost.amount,
          currency: content.cost.currency,
          validFrom: String(content.cost.year),
          description: content.cost.covers,
        })
      : undefined,
    citation: content.sources.map(({ title, url }) => filled({ '@type': 'CreativeWork', name: title, url })),
  });
}

/** As a script element may hold it: nothing in it can end the element or begin another. */
export function jsonLdScript(data: object): string {
  return JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

function placeOf({ name, country, lat, lng }: ListedOrganisation): object {
  return filled({
    '@type': 'Place',
    name,
    address: { '@type': 'PostalAddress', addressLocality: name, addressCountry: country },
    geo:
      lat === null || lng === null ? undefined : { '@type': 'GeoCoordinates', latitude: lat, longitude: lng },
  });
}

/** `measurementTechnique` carries the kind: measured, reported, modelled, capacity, output or target. */
function property({ indicator, value, unit, kind, asOf, baseline, range, source }: Result): object {
  const remarks = [
    asOf && `As of ${asOf}`,
    baseline && `Baseline: ${baseline}`,
    range && `Range: ${range}`,
    source && `Source: ${source}`,
  ];
  return filled({
    '@type': 'PropertyValue',
    name: indicator,
    value,
    unitText: unit,
    measurementTechnique: kind,
    description: remarks.filter(Boolean).join('. '),
  });
}

function coverageOf({ content: { startYear, endYear } }: CaseStudy): string | undefined {
  return startYear === null ? undefined : `${startYear}/${endYear ?? '..'}`;
}

function part(name: string, text: string): object | undefined {
  return text === '' ? undefined : { '@type': 'WebPageElement', name, text };
}

/** Without the fields that say nothing. */
function filled(fields: Record<string, unknown>): object {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== undefined &&
        value !== null &&
        value !== '' &&
        !(Array.isArray(value) && value.length === 0),
    ),
  );
}
