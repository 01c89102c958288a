import { useQueries, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router-dom';
import { caseStudyQuery } from '#src/data/case-studies/queries.ts';
import { casesQuery } from '#src/data/catalog/queries.ts';
import { publicOrganisationsQuery } from '#src/data/organisations/queries.ts';
import { comparedIds } from '#src/domain/comparison.ts';
import { CompareActions } from '#src/features/compare/CompareActions.tsx';
import { Comparison } from '#src/features/compare/Comparison.tsx';
import { useChosenCases } from '#src/features/compare/chosenCases.ts';
import { paths } from '#src/paths.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';

/** Everything of the comparison is in its address, so that it can be handed on. */
export function ComparePage() {
  const { t } = useTranslation(['compare', 'library']);
  const [params, setParams] = useSearchParams();
  const ids = comparedIds(params.getAll('case'));
  const chosen = useChosenCases();
  const reads = useQueries({ queries: ids.map((id) => caseStudyQuery(id)) });
  const organisations = useQuery(publicOrganisationsQuery());
  // Says whether a contact offers a call, from what is on the device. The comparison does not wait for it.
  const listed = useQuery({ ...casesQuery(ids), enabled: ids.length > 0 });

  const isThere = reads.every(({ data }) => data !== undefined) && organisations.data !== undefined;
  const cases = reads.flatMap(({ data: caseStudy }) => {
    if (!caseStudy) return [];
    const place = organisations.data?.find(({ id }) => id === caseStudy.organisationId) ?? null;
    const item = listed.data?.find(({ id }) => id === caseStudy.id);
    return [{ caseStudy, place, offersCall: item?.offersCall ?? null }];
  });
  const gone = ids.filter((_, place) => reads[place]?.data === null);
  const change = (next: readonly string[], onlyDifferences: boolean) =>
    setParams(
      [
        ...next.map((id): [string, string] => ['case', id]),
        ...(onlyDifferences ? [['only', 'differences'] satisfies [string, string]] : []),
      ],
      { replace: true },
    );
  const onlyDifferences = params.get('only') === 'differences';

  return (
    <PageFrame
      title={t('title')}
      lead={t('lead')}
      backTo={{ to: paths.caseStudies.to(), label: t('library:back') }}
      actions={cases.length > 1 && <CompareActions />}
    >
      <Faces
        query={{
          data: isThere ? cases : undefined,
          error: reads.find(({ error }) => error)?.error ?? organisations.error,
          refetch: () => Promise.all([organisations, ...reads].map(({ refetch }) => refetch())),
        }}
        isEmpty={() => false}
      >
        {(found) => (
          <Comparison
            cases={found}
            gone={gone}
            onlyDifferences={onlyDifferences}
            onOnlyDifferences={(only) => change(ids, only)}
            onRemove={(taken) => {
              const left = ids.filter((id) => !taken.includes(id));
              change(left, onlyDifferences);
              chosen.set(left);
            }}
            onAdd={() => chosen.set(ids)}
          />
        )}
      </Faces>
    </PageFrame>
  );
}
