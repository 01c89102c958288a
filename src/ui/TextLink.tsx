import { Link, type LinkProps } from 'react-router-dom';
import classes from './TextLink.module.css';

/** A link in or beside text. */
export function TextLink({ className, ...props }: LinkProps) {
  return <Link className={className ? `${classes.link} ${className}` : classes.link} {...props} />;
}
