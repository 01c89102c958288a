import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryItem } from '#src/domain/library.ts';
import { CaseCard } from './CaseCard.tsx';
import classes from './LibraryResults.module.css';

type LibraryResultsProps = {
  items: readonly LibraryItem[];
  terms: ReadonlyMap<string, readonly string[]>;
  page: number;
  onMore: () => void;
};

/** Enough for two screens of a desktop; more would slow a phone down before anybody has scrolled there. */
const pageSize = 24;

export function LibraryResults({ items, terms, page, onMore }: LibraryResultsProps) {
  const { t } = useTranslation('library');
  const list = useRef<HTMLUListElement>(null);
  const firstNew = useRef<number>(undefined);
  const shown = items.slice(0, page * pageSize);
  const left = items.length - shown.length;

  // After "show more" the reader goes on with the first case that was not there before.
  useEffect(() => {
    if (firstNew.current === undefined || shown.length <= firstNew.current) return;
    list.current?.children[firstNew.current]?.querySelector('a')?.focus();
    firstNew.current = undefined;
  }, [shown.length]);

  return (
    <>
      <ul ref={list} className={classes.grid} aria-label={t('results.list')}>
        {shown.map((item) => (
          <li key={item.id} className={classes.cell}>
            <CaseCard item={item} terms={terms.get(item.id)} />
          </li>
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
            {t('results.more', { count: Math.min(left, pageSize) })}
          </Button>
          <span>{t('results.shown', { shown: shown.length, total: items.length })}</span>
        </div>
      )}
    </>
  );
}
