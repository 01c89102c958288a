import { evidenceKinds } from '#src/domain/caseStudy.ts';
import { isOneOf, pathways, topics, worldRegions } from '#src/domain/classification.ts';
import { type LibraryFilters, type LibrarySort, librarySorts } from '#src/domain/library.ts';

/** What a reader asks of the library; all of it is in the address, so that a search can be sent to a colleague. */
export interface LibraryState {
  words: string;
  filters: LibraryFilters;
  sort: LibrarySort;
  /** How often "show more" was pressed, plus one. */
  page: number;
}

/** Longer than any search; keeps an address within what mail programs do not break. */
const wordsMax = 200;

export function readLibraryState(params: URLSearchParams): LibraryState {
  const sort = params.get('sort');
  const page = Number(params.get('page'));
  return {
    words: (params.get('q') ?? '').slice(0, wordsMax),
    filters: {
      pathways: pathways.filter((pathway) => params.getAll('pathway').includes(pathway)),
      regions: worldRegions.filter((region) => params.getAll('region').includes(region)),
      topics: topics.filter((topic) => params.getAll('topic').includes(topic)),
      evidence: evidenceKinds.filter((kind) => params.getAll('evidence').includes(kind)),
    },
    sort: isOneOf(librarySorts, sort) ? sort : 'relevance',
    page: Number.isInteger(page) && page > 1 ? page : 1,
  };
}

export function writeLibraryState({ words, filters, sort, page }: LibraryState): URLSearchParams {
  const params = new URLSearchParams();
  if (words.trim() !== '') params.set('q', words.slice(0, wordsMax));
  for (const pathway of filters.pathways) params.append('pathway', pathway);
  for (const region of filters.regions) params.append('region', region);
  for (const topic of filters.topics) params.append('topic', topic);
  for (const kind of filters.evidence) params.append('evidence', kind);
  if (sort !== 'relevance') params.set('sort', sort);
  if (page > 1) params.set('page', String(page));
  return params;
}
