import { Button, type ButtonProps } from '@mantine/core';
import { Link, type LinkProps } from 'react-router-dom';

type ButtonLinkProps = ButtonProps & Omit<LinkProps, keyof ButtonProps>;

/** Looks like a button, is a link: opens in a new tab, has an address. */
export function ButtonLink(props: ButtonLinkProps) {
  return <Button component={Link} {...props} />;
}
