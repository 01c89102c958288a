import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Facet } from '#src/domain/library.ts';
import classes from './FacetGroup.module.css';

type FacetGroupProps = {
  facet: Facet;
  chosenCount: number;
  /** Open from the beginning, also with nothing chosen. */
  isOpenFirst: boolean;
  /** Called only while it is open: what is folded away costs nothing. */
  children: () => ReactNode;
};

/** One way to narrow the library down, to be folded away. */
export function FacetGroup({ facet, chosenCount, isOpenFirst, children }: FacetGroupProps) {
  const { t } = useTranslation('library');
  const [isOpen, setOpen] = useState(isOpenFirst || chosenCount > 0);
  const content = useId();
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>
        <button
          type="button"
          className={classes.head}
          aria-expanded={isOpen}
          aria-controls={isOpen ? content : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          <span className={classes.title}>{t(`filter.${facet}`)}</span>
          {!isOpen && chosenCount > 0 && (
            <span className={classes.chosen}>{t('filter.chosenCount', { count: chosenCount })}</span>
          )}
          <IconChevronDown size={18} aria-hidden="true" className={classes.chevron} />
        </button>
      </legend>
      {isOpen && (
        <div id={content} className={classes.content}>
          {children()}
        </div>
      )}
    </fieldset>
  );
}
