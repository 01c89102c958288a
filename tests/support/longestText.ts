import { buildContent } from '#firebase/seed/builders.ts';
import { type CaseStudyContent, caseStudyLimits, type MemberOnly } from '#src/domain/caseStudy.ts';

/** A text that meets every requirement and is as long, in every field, as a text may be. */
export function buildLongestContent(): CaseStudyContent {
  const limits = caseStudyLimits;
  const text = (length: number) => 'ä'.repeat(length);
  const list = <T>(length: number, item: T) => Array.from({ length }, () => item);
  return buildContent({
    title: text(limits.title),
    summary: list(60, text(9)).join(' '),
    authors: list(limits.authors, text(limits.authorName)),
    pathways: ['zero-emission', 'nature-based', 'equitable'],
    topics: ['air-quality', 'biodiversity', 'buildings', 'care-and-gender', 'waste-prevention-and-recycling'],
    hazards: ['cold', 'coastal-flood', 'drought', 'earthquake', 'heat', 'wildfire'],
    sdgs: [14, 15, 16, 17],
    startYear: limits.yearMin,
    endYear: limits.yearMax,
    challenge: text(limits.richText),
    approach: text(limits.richText),
    buildingBlocks: list(limits.buildingBlocks, {
      name: text(limits.blockName),
      what: text(limits.blockText),
      enables: text(limits.blockText),
      watch: text(limits.blockText),
    }),
    participation: text(limits.richText),
    lessons: text(limits.richText),
    results: list(limits.results, {
      indicator: text(limits.indicator),
      value: 0.123456789,
      unit: text(limits.unit),
      kind: 'target',
      asOf: text(limits.asOf),
      baseline: text(limits.baseline),
      range: text(limits.range),
      source: text(limits.resultSource),
    }),
    cost: { amount: 999_999_999.99, currency: 'COP', year: 2100, covers: text(limits.costCovers) },
    funding: text(limits.funding),
    staffing: text(limits.staffing),
    sources: list(limits.sources, {
      title: text(limits.sourceTitle),
      url: `https://medellin.example/${'a'.repeat(limits.sourceUrl - 25)}`,
    }),
    conditions: text(limits.richText),
    pictures: list(limits.pictures, {
      id: 'shade-01',
      alt: text(limits.pictureAlt),
      credit: text(limits.pictureCredit),
    }),
    updatingNote: text(limits.updatingNote),
  });
}

export function buildLongestMemberOnly(): MemberOnly {
  return {
    whatDidNotWork: 'ä'.repeat(caseStudyLimits.richText),
    contactName: 'ä'.repeat(caseStudyLimits.contactName),
    contactEmail: `${'a'.repeat(caseStudyLimits.contactEmail - 17)}@medellin.example`,
    contactOffers: ['call', 'visit', 'documents', 'mentoring'],
  };
}
