import type { ReactNode } from 'react';
import classes from './signIn.module.css';

type NoticeProps = {
  children: ReactNode;
};

/** Instead of a form, once there is nothing more to type. */
export function Notice({ children }: NoticeProps) {
  return <div className={classes.notice}>{children}</div>;
}
