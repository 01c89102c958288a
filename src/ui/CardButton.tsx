import type { ComponentProps, ReactNode } from 'react';
import classes from './CardButton.module.css';

type CardButtonProps = ComponentProps<'button'> & {
  icon: ReactNode;
  children: ReactNode;
};

/** A quiet button on a card. Plain, because a page draws dozens of them with every letter that somebody types. */
export function CardButton({ icon, children, ...props }: CardButtonProps) {
  return (
    <button type="button" className={classes.button} {...props}>
      <span aria-hidden="true" className={classes.icon}>
        {icon}
      </span>
      {children}
    </button>
  );
}
