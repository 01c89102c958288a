import { Button } from '@mantine/core';
import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router-dom';
import type { ListedOrganisation } from '#src/domain/organisation.ts';
import { paths } from '#src/paths.ts';
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
  const list = useRef<HTMLUListElement>(null);
  const firstNew = useRef<number>(undefined);
  const shown = found.slice(0, page * pageSize);
  const left = found.length - shown.length;

  // After "show more" the reader goes on with the first that was not there before.
  useEffect(() => {
    if (firstNew.current === undefined || shown.length <= firstNew.current) return;
    list.current?.children[firstNew.current]?.querySelector('a')?.focus();
    firstNew.current = undefined;
  }, [shown.length]);

  return (
    <>
      <ul ref={list} className={classes.list} aria-label={t('found.list')}>
        {shown.map((organisation) => (
          <Row key={organisation.id} organisation={organisation} />
        ))}
      </ul>
      {left > 0 && (
        <div className={classes.more}>
          <Button
            variant="default"
            onClick={() => {
              firstNew.current = shown.length;
              onMore();
            }}
          >
            {t('found.more', { count: Math.min(left, pageSize) })}
          </Button>
          <span>{t('found.shown', { shown: shown.length, total: found.length })}</span>
        </div>
      )}
    </>
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
