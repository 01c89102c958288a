import type { Adoption, StageEntry } from '#src/domain/adoption.ts';

/** Valid records of an adoption, to vary in tests: Ghent adapts a case of Medellín. */

export function buildAdoption(overrides: Partial<Adoption> = {}): Adoption {
  return {
    id: 'shade~ghent',
    caseStudyId: 'shade',
    caseTitle: 'Shade at bus stops',
    sourceId: 'medellin',
    sourceName: 'Medellín',
    organisationId: 'ghent',
    organisationName: 'Ghent',
    stage: 'planning',
    stageCount: 2,
    demonstration: false,
    begunAt: new Date('2026-09-01T09:00:00Z'),
    updatedAt: new Date('2026-10-05T09:00:00Z'),
    ...overrides,
  };
}

export function buildStageEntry(overrides: Partial<StageEntry> = {}): StageEntry {
  return {
    id: '1',
    stage: 'exploring',
    changed: 'Lighter roofs at listed buildings.',
    why: 'Our stops are protected.',
    figures: [],
    at: new Date('2026-09-01T09:00:00Z'),
    byUid: 'joris',
    byName: 'Joris Vandekeere',
    ...overrides,
  };
}
