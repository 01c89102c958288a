import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router-dom';
import type { ListedOrganisation } from '#src/domain/organisation.ts';
import { paths } from '#src/paths.ts';
import { PagedList } from '#src/ui/facets/PagedList.tsx';
import { formatNumber } from '#src/ui/format.ts';
import { TextLink } from '#src/ui/TextLink.tsx';
import classes from './DirectoryList.module.css';

type DirectoryListProps = {
  found: readonly ListedOrganisation[];
  page: number;
  onMore: () => void;
};

/** Governments of one page of the list. */
const pageSize = 60;

/**
 * The governments found; the rest on demand. What is far from the screen is not laid out (`content-visibility`), yet it
 * is there for the keyboard and for a search in the page.
 */
export const DirectoryList = memo(function DirectoryList({ found, page, onMore }: DirectoryListProps) {
  const { t } = useTranslation('organisations');
  return (
    <PagedList
      label={t('found.list')}
      items={found}
      page={page}
      pageSize={pageSize}
      onMore={onMore}
      moreLabel={(count) => t('found.more', { count })}
      shownLabel={(shown, total) => t('found.shown', { shown, total })}
    >
      {(organisation) => <Row key={organisation.id} organisation={organisation} />}
    </PagedList>
  );
}, isSameList);

const Row = memo(function Row({ organisation }: { organisation: ListedOrganisation }) {
  const { t } = useTranslation(['organisations', 'vocabulary']);
  const { id, name, country, kind, population, climateZone, coastal } = organisation;
  // The way back leads to this list.
  const from = { directorySearch: useLocation().search };
  const facts = [
    t(`vocabulary:organisationKind.${kind}`),
    population === null ? null : t('row.people', { number: formatNumber(population), count: population }),
    climateZone && t(`vocabulary:climateZone.${climateZone}`),
    coastal && t('row.coast'),
  ].filter(Boolean);
  return (
    <li className={classes.row}>
      <p className={classes.name} dir="auto">
        <TextLink to={paths.organisation.to(id)} state={from}>
          {name}
        </TextLink>
        <span className={classes.country}>{country}</span>
      </p>
      <p className={classes.facts}>{facts.join(' · ')}</p>
    </li>
  );
});

function isSameList(before: DirectoryListProps, after: DirectoryListProps): boolean {
  return before.found === after.found && before.page === after.page;
}
