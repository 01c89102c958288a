import * as v from 'valibot';
import {
  type Adoption,
  adoptionId,
  adoptionSchema,
  type OutcomeFigure,
  type StageEntry,
  stageEntrySchema,
  stageInputSchema,
} from '#src/domain/adoption.ts';
import stored from './content/adoptions.json' with { type: 'json' };
import { demonstrationCases } from './demonstrationCases.ts';
import { organisationOf } from './organisations.ts';
import { type Person, personas } from './people.ts';
import { type SeedDocument, seedDocument } from './seedDocument.ts';

const noFigures: readonly OutcomeFigure[] = [];

const contentSchema = v.array(
  v.object({
    caseStudyId: v.string(),
    by: v.picklist(Object.keys(personas)),
    steps: v.array(
      v.object({
        ...stageInputSchema.entries,
        figures: v.optional(stageInputSchema.entries.figures, [...noFigures]),
        on: v.pipe(v.string(), v.isoDate()),
      }),
    ),
  }),
);
type Content = v.InferOutput<typeof contentSchema>[number];

/** Invented: who of the demonstration network adapts which of its cases, and what they noted about each step. */
export function adoptionDocuments(): SeedDocument[] {
  return v.parse(contentSchema, stored).flatMap((content) => {
    const { adoption, entries } = ledgerOf(content);
    return [
      seedDocument(adoptionSchema, 'adoptions', adoption),
      ...entries.map((entry) => seedDocument(stageEntrySchema, `adoptions/${adoption.id}/stages`, entry)),
    ];
  });
}

function ledgerOf({ caseStudyId, by, steps }: Content): { adoption: Adoption; entries: StageEntry[] } {
  const person = personOf(by);
  const city = organisationOf(person.member?.organisationId ?? '');
  const caseStudy = demonstrationCases.find(({ id }) => id === caseStudyId);
  if (!caseStudy) throw new Error(`content/adoptions.json: no case ${caseStudyId}`);
  const source = organisationOf(caseStudy.organisationId);
  const entries = steps.map(({ on, ...step }, place): StageEntry => {
    return {
      ...step,
      id: String(place + 1),
      at: new Date(`${on}T09:30:00Z`),
      byUid: person.uid,
      byName: person.displayName,
    };
  });
  const [first, last] = [entries.at(0), entries.at(-1)];
  if (!first || !last) throw new Error(`content/adoptions.json: ${caseStudyId} has no steps`);
  return {
    entries,
    adoption: {
      id: adoptionId(caseStudyId, city.id),
      caseStudyId,
      caseTitle: caseStudy.content.title,
      sourceId: source.id,
      sourceName: source.name,
      organisationId: city.id,
      organisationName: city.name,
      stage: last.stage,
      stageCount: entries.length,
      demonstration: true,
      begunAt: first.at,
      updatedAt: last.at,
    },
  };
}

function personOf(name: string): Person {
  const found = Object.entries(personas).find(([known]) => known === name);
  if (!found) throw new Error(`content/adoptions.json: nobody is called ${name}`);
  return found[1];
}
