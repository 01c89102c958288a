import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import classes from './PagedList.module.css';

type PagedListProps<Item> = {
  label: string;
  items: readonly Item[];
  /** How often more was asked for, plus one. */
  page: number;
  pageSize: number;
  onMore: () => void;
  moreLabel: (count: number) => string;
  shownLabel: (shown: number, total: number) => string;
  /** A list item; only the ones of the pages shown are drawn. */
  children: (item: Item) => ReactNode;
};

/** The first of many, the rest on demand: the keyboard goes on with the first that was not there before. */
export function PagedList<Item>(props: PagedListProps<Item>) {
  const { label, items, page, pageSize, onMore, moreLabel, shownLabel, children } = props;
  const list = useRef<HTMLUListElement>(null);
  const firstNew = useRef<number>(undefined);
  const shown = items.slice(0, page * pageSize);
  const left = items.length - shown.length;

  useEffect(() => {
    if (firstNew.current === undefined || shown.length <= firstNew.current) return;
    list.current?.children[firstNew.current]?.querySelector('a')?.focus();
    firstNew.current = undefined;
  }, [shown.length]);

  return (
    <>
      <ul ref={list} className={classes.list} aria-label={label}>
        {shown.map(children)}
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
            {moreLabel(Math.min(left, pageSize))}
          </Button>
          <span>{shownLabel(shown.length, items.length)}</span>
        </div>
      )}
    </>
  );
}
