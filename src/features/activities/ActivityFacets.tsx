import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ActivityChoice,
  type ActivityCounts,
  type ActivityFacet,
  type ActivityFilters,
  activityFacets,
} from '#src/domain/activitySearch.ts';
import { FacetGroup } from '#src/ui/facets/FacetGroup.tsx';
import { facetChoices, mostFirst } from '#src/ui/facets/facetChoices.tsx';
import { LongFacet, type ShownChoice } from '#src/ui/facets/LongFacet.tsx';
import classes from './Activities.module.css';
import type { ActivityLabels } from './useActivityLabels.ts';

type ActivityFacetsProps = {
  filters: ActivityFilters;
  counts: ActivityCounts;
  labels: ActivityLabels;
  onChange: (filters: ActivityFilters) => void;
};

/** Those with few choices are open from the beginning. */
const openFirst: readonly ActivityFacet[] = ['pathways', 'statuses', 'regions'];

/** The ways to narrow the activities down; a choice says beforehand how many it leaves. */
export const ActivityFacets = memo(function ActivityFacets(props: ActivityFacetsProps) {
  const { filters } = props;
  const { t } = useTranslation('activities');
  const said = (label: string, count: number) => `${label}, ${t('filter.count', { count })}`;
  const contentOf = (facet: ActivityFacet): ReactNode => {
    const choices = choicesOf(facet, { ...props, said });
    if (facet !== 'cities' && facet !== 'years')
      return choices.map(({ key, element }) => <div key={key}>{element}</div>);
    return (
      <LongFacet
        choices={choices}
        findLabel={facet === 'cities' ? t('filter.findCity') : t('filter.findYear')}
        allLabel={
          facet === 'cities'
            ? t('filter.allCities', { count: choices.length })
            : t('filter.allYears', { count: choices.length })
        }
        fewerLabel={t('filter.fewer')}
        noneLabel={(words) => t('filter.noChoice', { words })}
      />
    );
  };
  return (
    <div className={classes.facets}>
      {activityFacets.map((facet) => (
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

/** Cities by how much they do; years from the latest back. */
const orders: Partial<Record<ActivityFacet, typeof mostFirst>> = {
  cities: mostFirst,
  years: (a, b) => b.label.localeCompare(a.label),
};

type Context = ActivityFacetsProps & { said: (label: string, count: number) => string };

function choicesOf<F extends ActivityFacet>(facet: F, context: Context): ShownChoice[] {
  const { filters, counts, labels, said, onChange } = context;
  const counted: ReadonlyMap<ActivityChoice<F>, number> = counts[facet];
  const chosen: readonly ActivityChoice<F>[] = filters[facet];
  const label: (choice: ActivityChoice<F>) => string = labels[facet];
  return facetChoices({
    chosen,
    counted,
    label,
    said,
    order: orders[facet],
    onChange: (next) => onChange({ ...filters, [facet]: next }),
  });
}

/** What the handler does depends on the filters alone. */
function isSameQuestion(before: ActivityFacetsProps, after: ActivityFacetsProps): boolean {
  return before.filters === after.filters && before.counts === after.counts && before.labels === after.labels;
}
