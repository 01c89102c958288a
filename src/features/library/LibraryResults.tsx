import { Button } from '@mantine/core';
import { memo, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundCases } from '#src/domain/finder.ts';
import type { LibraryItem } from '#src/domain/library.ts';
import { CaseCard } from './CaseCard.tsx';
import classes from './LibraryResults.module.css';
import { pageSize } from './useLibraryResults.ts';

type LibraryResultsProps = {
  found: FoundCases['found'];
  /** Drawn, but hidden. */
  kept: FoundCases['found'];
  /** Which of them are not drawn in full yet. */
  brief: ReadonlySet<string>;
  total: number;
  /** More are on their way: nobody need ask for them yet. */
  isPassing: boolean;
  onMore: () => void;
  renderActions?: ((item: LibraryItem) => ReactNode) | undefined;
};

/** The cases found, the best ones first; the rest on demand. */
export const LibraryResults = memo(function LibraryResults(props: LibraryResultsProps) {
  const { found, kept, brief, total, isPassing, onMore, renderActions } = props;
  const { t } = useTranslation('library');
  const list = useRef<HTMLUListElement>(null);
  const firstNew = useRef<number>(undefined);
  const left = total - found.length;

  // After "show more" the reader goes on with the first case that was not there before.
  useEffect(() => {
    if (firstNew.current === undefined || found.length <= firstNew.current) return;
    list.current?.children[firstNew.current]?.querySelector('a')?.focus();
    firstNew.current = undefined;
  }, [found.length]);

  return (
    <>
      <ul
        ref={list}
        className={classes.grid}
        data-passing={isPassing || undefined}
        aria-label={t('results.list')}
      >
        {[...found, ...kept].map(({ item, terms }, place) => (
          <li key={item.id} className={classes.cell} hidden={place >= found.length}>
            <CaseCard item={item} terms={terms} renderActions={renderActions} isBrief={brief.has(item.id)} />
          </li>
        ))}
      </ul>
      {left > 0 && !isPassing && (
        <div className={classes.more}>
          <Button
            variant="default"
            onClick={() => {
              firstNew.current = found.length;
              onMore();
            }}
          >
            {t('results.more', { count: Math.min(left, pageSize) })}
          </Button>
          <span>{t('results.shown', { shown: found.length, total })}</span>
        </div>
      )}
    </>
  );
});
