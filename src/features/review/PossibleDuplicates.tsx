import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { catalogQuery } from '#src/data/catalog/queries.ts';
import { publicOrganisationsQuery } from '#src/data/organisations/queries.ts';
import { teaserOf } from '#src/domain/listedText.ts';
import { possibleDuplicates } from '#src/domain/duplicates.ts';
import type { Submission } from '#src/domain/submission.ts';
import { DuplicateList } from './DuplicateList.tsx';

/** Cases of the library that may tell the same story. A hint: without the catalog, or without one, it is nothing. */
export function PossibleDuplicates({ submission }: { submission: Submission }) {
  const { data: items } = useQuery(catalogQuery());
  const { data: organisations } = useQuery(publicOrganisationsQuery());
  const { content, organisationId, caseStudyId } = submission;
  const cityOf = (id: string) => organisations?.find((organisation) => organisation.id === id);
  const cityName = cityOf(organisationId)?.name;

  const found = useMemo(() => {
    const text = {
      title: content.title,
      teaser: teaserOf(content),
      organisationId,
      topics: content.topics,
    };
    return possibleDuplicates(text, items ?? [], { excludeId: caseStudyId, cityName });
  }, [content, organisationId, caseStudyId, cityName, items]);

  return (
    <DuplicateList
      found={found.flatMap(({ id, reasons }) => {
        const item = items?.find((one) => one.id === id);
        const city = item && cityOf(item.organisationId);
        return item ? [{ id, reasons, title: item.title, city: city?.name ?? '' }] : [];
      })}
    />
  );
}
