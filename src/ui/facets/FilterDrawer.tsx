import { Button, Drawer } from '@mantine/core';
import { memo, type ReactNode } from 'react';
import classes from './FilterDrawer.module.css';

type FilterDrawerProps = {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  closeLabel: string;
  /** What the button below shows, with its number. */
  showLabel: string;
  children: ReactNode;
};

/** The filters on a phone; the button below says at once what they leave. */
export const FilterDrawer = memo(function FilterDrawer(props: FilterDrawerProps) {
  const { isOpen, onClose, title, closeLabel, showLabel, children } = props;
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      position="bottom"
      size="88%"
      title={title}
      closeButtonProps={{ 'aria-label': closeLabel }}
      classNames={{ body: classes.body, title: classes.title }}
    >
      {children}
      <div className={classes.foot}>
        <Button fullWidth onClick={onClose}>
          {showLabel}
        </Button>
      </div>
    </Drawer>
  );
}, areBothClosed);

/** Closed, it need not follow every key. */
function areBothClosed(before: FilterDrawerProps, after: FilterDrawerProps): boolean {
  return !before.isOpen && !after.isOpen;
}
