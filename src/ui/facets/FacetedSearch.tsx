import { useDisclosure } from '@mantine/hooks';
import type { ReactNode, Ref } from 'react';
import classes from './FacetedSearch.module.css';
import { FilterDrawer } from './FilterDrawer.tsx';

type FacetedSearchProps = {
  search: ReactNode;
  facets: ReactNode;
  /** What the facets are called, beside the list and as a drawer. */
  facetsTitle: string;
  closeLabel: string;
  /** Of the drawer's button: what it would show. */
  showLabel: string;
  /** How many were found, in words. */
  summary: string;
  /** Focus goes there when what was pressed is gone. */
  headingRef: Ref<HTMLHeadingElement>;
  tools: (openFacets: () => void) => ReactNode;
  chosen: ReactNode;
  children: ReactNode;
};

/** A list that is searched: field, facets beside it (on a phone in a drawer), how many there are, and the list. */
export function FacetedSearch(props: FacetedSearchProps) {
  const { search, facets, facetsTitle, closeLabel, showLabel, summary, headingRef, tools, chosen, children } =
    props;
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <div className={classes.layout}>
      <div className={classes.search}>{search}</div>
      <aside className={classes.filters} aria-label={facetsTitle}>
        {facets}
      </aside>
      <div className={classes.results}>
        <div className={classes.bar}>
          <h2 ref={headingRef} tabIndex={-1} className={classes.count}>
            {summary}
          </h2>
          {tools(open)}
        </div>
        <p role="status" className="portal-visually-hidden">
          {summary}
        </p>
        {chosen}
        {children}
      </div>
      <FilterDrawer
        isOpen={isOpen}
        onClose={close}
        title={facetsTitle}
        closeLabel={closeLabel}
        showLabel={showLabel}
      >
        {facets}
      </FilterDrawer>
    </div>
  );
}
