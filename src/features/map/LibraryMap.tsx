import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { placesQuery } from '#src/data/catalog/queries.ts';
import type { FinderQuery, FoundPlace } from '#src/domain/finder.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { CaseMap } from './CaseMap.tsx';

type LibraryMapProps = {
  query: FinderQuery;
  onShowInList: (place: FoundPlace) => void;
};

/** The library's question, answered by place. */
export function LibraryMap({ query, onShowInList }: LibraryMapProps) {
  // While the answer to the next letter is on its way, the map stays.
  const found = useQuery({ ...placesQuery(query), placeholderData: keepPreviousData });
  return <Faces query={found}>{(answer) => <CaseMap {...answer} onShowInList={onShowInList} />}</Faces>;
}
