import { Button } from '@mantine/core';
import { type ReactNode, useDeferredValue, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedActivity } from '#src/domain/activity.ts';
import {
  activitySorts,
  type CityNames,
  indexActivities,
  noActivityFilters,
  searchActivities,
} from '#src/domain/activitySearch.ts';
import {
  type ActivityState,
  activityViews,
  activityWordsMax,
  readActivityState,
  writeActivityState,
} from '#src/domain/activityState.ts';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { ChosenChoices } from '#src/ui/facets/ChosenChoices.tsx';
import { FacetedSearch } from '#src/ui/facets/FacetedSearch.tsx';
import { ListTools } from '#src/ui/facets/ListTools.tsx';
import { PagedList } from '#src/ui/facets/PagedList.tsx';
import { SearchBox } from '#src/ui/facets/SearchBox.tsx';
import { useNow } from '#src/ui/useNow.ts';
import { useStateInAddress } from '#src/ui/useStateInAddress.ts';
import { ActivityFacets } from './ActivityFacets.tsx';
import { ActivityRow } from './ActivityRow.tsx';
import { useActivityLabels } from './useActivityLabels.ts';
import { useChosenInActivities } from './useChosenInActivities.ts';

type ActivityFinderProps = {
  activities: readonly ListedActivity[];
  names: CityNames;
  /** What was found on a map; `showCity` leads to the list of one city's. */
  renderMap: (found: readonly ListedActivity[], showCity: (organisationId: string) => void) => ReactNode;
};

const pageSize = 40;

/** The network's activities: search as one types, facets, order, list and map; answered on the device. */
export function ActivityFinder({ activities, names, renderMap }: ActivityFinderProps) {
  const { t } = useTranslation('activities');
  const { state, type, choose, showMore } = useStateInAddress(readActivityState, writeActivityState);
  const thisYear = useNow().getFullYear();
  const index = useMemo(() => indexActivities(activities, names, thisYear), [activities, names, thisYear]);
  // A further key comes before the answer to the last one is drawn.
  const words = useDeferredValue(state.words);
  const { filters, sort, view, page } = state;
  const { found, counts, matchedCount } = useMemo(
    () => searchActivities(index, { words, filters, sort }),
    [index, words, filters, sort],
  );
  const labels = useActivityLabels(names);
  const chosen = useChosenInActivities(filters, labels);
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone afterwards; focus goes to what it changed.
  const takeAway = (change: Partial<Omit<ActivityState, 'page'>>) => {
    choose(change);
    heading.current?.focus();
  };
  const hasWords = words.trim() !== '';

  return (
    <FacetedSearch
      search={
        <SearchBox
          label={t('search.label')}
          placeholder={t('search.placeholder')}
          clearLabel={t('search.clear')}
          maxLength={activityWordsMax}
          words={state.words}
          onType={type}
        />
      }
      facets={
        <ActivityFacets
          filters={filters}
          counts={counts}
          labels={labels}
          onChange={(next) => choose({ filters: next })}
        />
      }
      facetsTitle={t('filter.title')}
      closeLabel={t('filter.close')}
      showLabel={t('filter.show', { count: found.length })}
      summary={found.length === 0 ? t('found.none') : t('found.count', { count: found.length })}
      headingRef={heading}
      tools={(openFacets) => (
        <ListTools
          filterLabel={
            chosen.length > 0 ? t('filter.openChosen', { count: chosen.length }) : t('filter.open')
          }
          onOpenFilters={openFacets}
          view={{
            label: t('view.label'),
            value: view,
            choices: activityViews.map((value) => ({ value, label: t(`view.${value}`) })),
            onChoose: (next) => choose({ view: next }),
          }}
          sort={
            view === 'map'
              ? null
              : {
                  label: t('sort.label'),
                  value: !hasWords && sort === 'best' ? 'latest' : sort,
                  choices: activitySorts
                    .filter((one) => hasWords || one !== 'best')
                    .map((one) => ({ value: one, label: t(`sort.${one}`) })),
                  onChoose: (next) => choose({ sort: next }),
                }
          }
        />
      )}
      chosen={
        <ChosenChoices
          label={t('filter.chosen')}
          chosen={chosen.map(({ id, label, without }) => ({
            id,
            label,
            onRemove: () => takeAway({ filters: without }),
          }))}
          removeLabel={(label) => t('filter.remove', { label })}
          resetLabel={t('filter.reset')}
          onReset={() => takeAway({ filters: noActivityFilters })}
        />
      }
    >
      {found.length === 0 ? (
        <NothingFound
          withoutFilters={matchedCount}
          onReset={() => takeAway({ filters: noActivityFilters, ...(matchedCount === 0 && { words: '' }) })}
        />
      ) : view === 'map' ? (
        renderMap(found, (organisationId) =>
          takeAway({ view: 'list', filters: { ...filters, cities: [organisationId] } }),
        )
      ) : (
        <PagedList
          label={t('found.list')}
          items={found}
          page={page}
          pageSize={pageSize}
          onMore={showMore}
          moreLabel={(count) => t('found.more', { count })}
          shownLabel={(shown, total) => t('found.shown', { shown, total })}
        >
          {(activity) => <ActivityRow key={activity.id} activity={activity} names={names} />}
        </PagedList>
      )}
    </FacetedSearch>
  );
}

function NothingFound({ withoutFilters, onReset }: { withoutFilters: number; onReset: () => void }) {
  const { t } = useTranslation('activities');
  const isByFilters = withoutFilters > 0;
  return (
    <EmptyPanel
      title={t('none.title')}
      text={isByFilters ? t('none.filters', { count: withoutFilters }) : t('none.words')}
      action={
        <Button variant="default" onClick={onReset}>
          {isByFilters ? t('none.withoutFilters') : t('none.showAll')}
        </Button>
      }
    />
  );
}
