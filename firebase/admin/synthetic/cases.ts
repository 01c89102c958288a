import type { PortableCase } from '#src/domain/caseFile.ts';
import { evidenceKinds, licences, offers, type Result, scales } from '#src/domain/caseStudy.ts';
import { pathways, type Topic, topics } from '#src/domain/classification.ts';
import { paragraphs } from '#src/domain/richText.ts';
import { memberName } from './members.ts';
import type { Place } from './organisations.ts';
import { type Random, randomOf } from './random.ts';
import { paragraphOf, type Subject, subjectOf, summaryOf, titleOf } from './text.ts';
import { syntheticTopics, words } from './words.ts';

/** The n-th synthetic case has this id; n begins at 0. Its own government's first member wrote it. */
export function caseId(index: number): string {
  return `${syntheticCasePrefix}${String(index).padStart(5, '0')}`;
}
export const syntheticCasePrefix = 'demo-c';

export interface CasePlace extends Place {
  /** Number of the government. */
  index: number;
}

const day = 86_400_000;
const lastDay = Date.UTC(2026, 10, 20);

/** Cases of a network: what a city's own staff would have written, in its language or in English. */
export function syntheticCase(
  seed: number,
  index: number,
  placeOf: (random: Random) => CasePlace,
): PortableCase {
  const random = randomOf(seed, 'case', index);
  const place = placeOf(random);
  const { organisation, country } = place;
  const topic = random.pickEarly(syntheticTopics);
  const language = random.chance(0.25) ? 'en' : random.pickEarly(country.languages);
  const startYear = random.whole(1998, 2025);
  const subject = subjectOf(random, { language, topic, city: organisation.name, year: startYear });
  const isFull = random.chance(0.8);
  const stage = random.pick(['running', 'running', 'completed', 'completed', 'stopped'] as const);
  const published =
    lastDay - Math.floor(random.next() ** 1.5 * 2_400) * day + random.whole(7, 17) * 3_600_000;
  const results = resultsOf(random, subject, isFull ? random.whole(1, 4) : random.whole(0, 1));
  return {
    id: caseId(index),
    organisationId: organisation.id,
    publishedAt: new Date(published + index),
    checkLevel: random.pickEarly(['self-reported', 'checked', 'evaluated'] as const),
    demonstration: true,
    content: {
      title: titleOf(random, subject).slice(0, 100),
      summary: summaryOf(random, subject),
      language,
      form: isFull ? 'full' : 'snapshot',
      authors: [memberName(seed, place.index)],
      pathways: random.some(pathways, random.whole(1, 3)),
      topics: withOthers(random, topic),
      scale: isFull ? random.pick(scales) : null,
      hazards: random.some(organisation.hazards, 2),
      sdgs: random.some([3, 6, 7, 8, 9, 10, 12, 13, 14, 15], random.whole(0, 2)).concat(11),
      stage,
      startYear,
      endYear: stage === 'running' ? null : Math.min(2026, startYear + random.whole(0, 8)),
      challenge: isFull ? paragraphs(paragraphOf(random, subject, 2)) : '',
      approach: isFull ? paragraphs(paragraphOf(random, subject, 3)) : '',
      buildingBlocks: [],
      participation: '',
      lessons: isFull ? paragraphs(paragraphOf(random, subject, 2)) : '',
      results,
      cost: random.chance(0.5)
        ? {
            amount: random.whole(5, 4_000) * 1_000,
            currency: 'EUR',
            year: startYear,
            covers: subject.measure,
          }
        : null,
      funding: '',
      staffing: '',
      sources: [{ title: `${subject.measure}, ${organisation.name} ${startYear}`, url: '' }],
      conditions: '',
      licence: random.pickEarly(licences),
      pictures: [],
      consent: true,
      releasesWhatDidNotWork: random.chance(0.2),
      updatingNote: '',
    },
    memberOnly: {
      whatDidNotWork: paragraphs(paragraphOf(random, subject, 1)),
      contactName: memberName(seed, place.index),
      contactEmail: `climate@${organisation.id}.example`,
      contactOffers: random.some(offers, random.whole(1, 3)),
    },
  };
}

function resultsOf(random: Random, subject: Subject, count: number): Result[] {
  return random.some(words[subject.language].indicators, count).map((indicator) => ({
    indicator,
    value: random.whole(2, 90_000) / 10,
    unit: '%',
    kind: random.pickEarly(evidenceKinds),
    asOf: String(Math.min(2026, subject.year + 1)),
    baseline: '',
    range: '',
    source: subject.measure,
  }));
}

function withOthers(random: Random, topic: Topic): Topic[] {
  const others = random.some(
    topics.filter((other) => other !== topic),
    random.whole(0, 3),
  );
  return [topic, ...others];
}
