import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import classes from './FacetGroup.module.css';

type FacetGroupProps = {
  title: string;
  /** How many are chosen, in words; null for none. Said while it is folded away. */
  chosen: string | null;
  /** Open from the beginning, also with nothing chosen. */
  isOpenFirst: boolean;
  /** Called only while it is open: what is folded away costs nothing. */
  children: () => ReactNode;
};

/** One way to narrow a list down, to be folded away. */
export function FacetGroup({ title, chosen, isOpenFirst, children }: FacetGroupProps) {
  const [isOpen, setOpen] = useState(isOpenFirst || chosen !== null);
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
          <span className={classes.title}>{title}</span>
          {!isOpen && chosen !== null && <span className={classes.chosen}>{chosen}</span>}
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
