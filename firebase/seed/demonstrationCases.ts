import * as v from 'valibot';
import {
  contentSchema,
  costSchema,
  type Draft,
  draftSchema,
  emptyContent,
  resultSchema,
  sourceSchema,
} from '#src/domain/caseStudy.ts';
import { paragraphs } from '#src/domain/richText.ts';
import stored from './content/cases.json' with { type: 'json' };
import { organisationOf } from './organisations.ts';

export interface DemonstrationCase extends Draft {
  id: string;
  organisationId: string;
  publishedAt: Date;
}

const editorialLessons =
  'Basis of these lessons: editorial, drawn by the researcher from the sources; not a statement of the city.';

/** How a case is written down in `content/cases.json`: long texts as plain text, and only what the sources say. */
const storedCaseSchema = v.object({
  id: v.string(),
  organisationId: v.string(),
  publishedOn: v.pipe(v.string(), v.isoDate()),
  ...v.pick(contentSchema, [
    'title',
    'summary',
    'pathways',
    'topics',
    'scale',
    'hazards',
    'sdgs',
    'startYear',
    'endYear',
    'funding',
  ]).entries,
  challenge: v.string(),
  approach: v.string(),
  lessons: v.string(),
  /** Which facts are not from the listed sources; empty when all are. */
  basis: v.string(),
  awards: v.array(v.string()),
  results: v.array(v.omit(resultSchema, ['baseline', 'source'])),
  cost: v.nullable(costSchema),
  sources: v.array(sourceSchema),
});

/** Real municipal cases in our own words, each figure with its kind and date. */
export const demonstrationCases: readonly DemonstrationCase[] = v
  .parse(v.array(storedCaseSchema), stored)
  .map(
    ({
      id,
      organisationId,
      publishedOn,
      challenge,
      approach,
      lessons,
      basis,
      awards,
      results,
      ...facts
    }) => ({
      id,
      organisationId,
      publishedAt: new Date(`${publishedOn}T10:00:00Z`),
      ...v.parse(draftSchema, {
        content: {
          ...emptyContent,
          ...facts,
          authors: ['Demonstration record, compiled from public sources'],
          stage: facts.endYear === null ? 'running' : 'completed',
          challenge: paragraphs(challenge),
          approach: paragraphs(
            approach,
            ...(awards.length > 0 ? [`Recognition: ${awards.join('; ')}.`] : []),
          ),
          lessons: paragraphs(lessons, [editorialLessons, basis].filter(Boolean).join(' ')),
          results: results.map((result) => ({
            ...result,
            baseline: '',
            source: 'Public sources listed below',
          })),
          consent: true,
        },
        memberOnly: {
          whatDidNotWork: '',
          contactName: 'Demonstration contact',
          contactEmail: `climate@${organisationOf(organisationId).emailDomains[0]}`,
          contactOffers: [],
        },
      }),
    }),
  );
