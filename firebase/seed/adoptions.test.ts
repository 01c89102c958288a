import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type Adoption, adoptionSchema, stageEntrySchema, standingOf } from '#src/domain/adoption.ts';
import { adoptionDocuments } from './adoptions.ts';
import { demonstrationCases } from './demonstrationCases.ts';
import { people } from './people.ts';

const documents = adoptionDocuments();
const adoptions = documents
  .filter(({ path }) => path.split('/').length === 2)
  .map(({ path, data }) => v.parse(adoptionSchema, { ...data, id: path.slice('adoptions/'.length) }));
const ledgerOf = ({ id }: Adoption) =>
  documents
    .filter(({ path }) => path.startsWith(`adoptions/${id}/stages/`))
    .map(({ path, data }) => v.parse(stageEntrySchema, { ...data, id: path.split('/').at(-1) }));

describe('the demonstration adoptions', () => {
  it('are a dozen and more, at every stage, each once', () => {
    expect(adoptions.length).toBeGreaterThanOrEqual(12);
    expect(new Set(adoptions.map(({ id }) => id)).size).toBe(adoptions.length);
    expect(new Set(adoptions.map(({ stage }) => stage)).size).toBe(5);
  });

  it.each(adoptions.map((adoption) => [adoption.id, adoption] as const))(
    '%s could have been written in the portal',
    (_id, adoption) => {
      const ledger = ledgerOf(adoption);
      const { stage, stageCount } = adoption;
      expect(standingOf(ledger)).toEqual({ stage, stageCount });
      const caseStudy = demonstrationCases.find(({ id }) => id === adoption.caseStudyId);
      expect(adoption.sourceId).toBe(caseStudy?.organisationId);
      expect(adoption.sourceId).not.toBe(adoption.organisationId);
      expect(adoption.demonstration).toBe(true);
      const times = ledger.map(({ at }) => at.getTime());
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      expect([adoption.begunAt.getTime(), adoption.updatedAt.getTime()]).toEqual([times[0], times.at(-1)]);
      for (const { byUid, at } of ledger) {
        const { member } = people.find(({ uid }) => uid === byUid) ?? {};
        expect(member?.organisationId).toBe(adoption.organisationId);
        expect(at.getTime()).toBeGreaterThan(member?.createdAt.getTime() ?? Number.POSITIVE_INFINITY);
        expect(at.getTime()).toBeGreaterThan(caseStudy?.publishedAt.getTime() ?? Number.POSITIVE_INFINITY);
      }
    },
  );
});
