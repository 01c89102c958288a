import type { Pathway, Topic } from '#src/domain/classification.ts';
import { type LibraryItem, yearsText } from '#src/domain/library.ts';
import type { SearchableCase } from '#src/domain/search.ts';

export interface Labels {
  pathway(pathway: Pathway): string;
  topic(topic: Topic): string;
}

/** The library as text, in the reader's words. */
export function searchableCases(items: readonly LibraryItem[], labels: Labels): SearchableCase[] {
  return items.map(({ id, title, teaser, city, country, pathways, topics, startYear, endYear }) => ({
    id,
    title,
    teaser,
    city,
    country,
    pathways: pathways.map(labels.pathway).join(', '),
    topics: topics.map(labels.topic).join(', '),
    years: yearsText(startYear, endYear),
  }));
}
