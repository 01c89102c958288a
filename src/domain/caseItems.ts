import type { BuildingBlock, CaseStudyContent, MemberOnly, Picture, Result, Source } from './caseStudy.ts';
import type { ItemShape } from './itemDifference.ts';

type Cost = NonNullable<CaseStudyContent['cost']>;
type Contact = Omit<MemberOnly, 'whatDidNotWork'>;

/** What the items of a field consist of; a test tells when the schema knows of more. */
export const itemShapes = {
  buildingBlocks: { parts: ['name', 'what', 'enables', 'watch'], values: [] },
  results: {
    parts: ['indicator', 'value', 'unit', 'kind', 'asOf', 'baseline', 'range', 'source'],
    values: ['value', 'unit', 'kind', 'asOf'],
  },
  sources: { parts: ['title', 'url'], values: ['url'] },
  pictures: { parts: ['alt', 'credit', 'id'], values: ['id'], identity: 'id' },
  cost: {
    parts: ['amount', 'currency', 'year', 'covers'],
    values: ['amount', 'currency', 'year'],
    isOne: true,
  },
  contactEmail: {
    parts: ['contactName', 'contactEmail', 'contactOffers'],
    values: ['contactEmail', 'contactOffers'],
    isOne: true,
  },
} as const satisfies {
  buildingBlocks: ItemShape<keyof BuildingBlock>;
  results: ItemShape<keyof Result>;
  sources: ItemShape<keyof Source>;
  pictures: ItemShape<keyof Picture>;
  cost: ItemShape<keyof Cost>;
  contactEmail: ItemShape<keyof Contact>;
};
type Shapes = typeof itemShapes;
/** What an item of a list consists of; no two lists give one name two meanings. */
export type PartName = Shapes[keyof Shapes]['parts'][number];
