import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type DirectoryChoice,
  type DirectoryCounts,
  type DirectoryFacet,
  directoryFacets,
  type DirectoryFilters as Filters,
} from '#src/domain/directory.ts';
import { FacetGroup } from '#src/ui/facets/FacetGroup.tsx';
import { facetChoices, mostFirst } from '#src/ui/facets/facetChoices.tsx';
import { LongFacet, type ShownChoice } from '#src/ui/facets/LongFacet.tsx';
import classes from './DirectoryFilters.module.css';
import { type DirectoryLabels, useDirectoryLabels } from './useDirectoryLabels.ts';

type DirectoryFiltersProps = {
  filters: Filters;
  counts: DirectoryCounts;
  onChange: (filters: Filters) => void;
};

/** What most people look for; the rest is folded away until somebody asks. */
const openFirst: readonly DirectoryFacet[] = ['regions', 'countries', 'sizes'];

/** The ways to narrow the directory down; a choice says beforehand how many governments it leaves. */
export const DirectoryFilters = memo(function DirectoryFilters(props: DirectoryFiltersProps) {
  const { filters } = props;
  const { t } = useTranslation('organisations');
  const labels = useDirectoryLabels();
  const said = (label: string, count: number) => `${label}, ${t('filter.count', { count })}`;
  const contentOf = (facet: DirectoryFacet) => {
    const choices = choicesOf(facet, { ...props, labels, said });
    if (facet !== 'countries') return choices.map(({ key, element }) => <div key={key}>{element}</div>);
    return (
      <LongFacet
        choices={choices}
        findLabel={t('filter.findCountry')}
        allLabel={t('filter.allCountries', { count: choices.length })}
        fewerLabel={t('filter.fewer')}
        noneLabel={(words) => t('filter.noChoice', { words })}
      />
    );
  };
  return (
    <div className={classes.groups}>
      {directoryFacets.map((facet) => (
        <FacetGroup
          key={facet}
          title={t(`filter.${facet}`)}
          chosen={
            filters[facet].length > 0 ? t('filter.chosenCount', { count: filters[facet].length }) : null
          }
          isOpenFirst={openFirst.includes(facet)}
        >
          {() => contentOf(facet)}
        </FacetGroup>
      ))}
    </div>
  );
}, isSameQuestion);

type Context = DirectoryFiltersProps & {
  labels: DirectoryLabels;
  said: (label: string, count: number) => string;
};

function choicesOf<F extends DirectoryFacet>(facet: F, context: Context): ShownChoice[] {
  const { filters, counts, labels, said, onChange } = context;
  const counted: ReadonlyMap<DirectoryChoice<F>, number> = counts[facet];
  const chosen: readonly DirectoryChoice<F>[] = filters[facet];
  const label: (choice: DirectoryChoice<F>) => string = labels[facet];
  return facetChoices({
    chosen,
    counted,
    label,
    said,
    order: facet === 'countries' ? mostFirst : undefined,
    onChange: (next) => onChange({ ...filters, [facet]: next }),
  });
}

/** What the handler does depends on the filters alone. */
function isSameQuestion(before: DirectoryFiltersProps, after: DirectoryFiltersProps): boolean {
  return before.filters === after.filters && before.counts === after.counts;
}
