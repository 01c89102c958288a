import { Button, Drawer } from '@mantine/core';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './FilterDrawer.module.css';

type FilterDrawerProps = {
  isOpen: boolean;
  onClose: () => void;
  total: number;
  children: ReactNode;
};

/** The filters on a phone; the button below says at once what they leave. */
export const FilterDrawer = memo(function FilterDrawer(props: FilterDrawerProps) {
  const { isOpen, onClose, total, children } = props;
  const { t } = useTranslation('library');
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      position="bottom"
      size="88%"
      title={t('filter.title')}
      closeButtonProps={{ 'aria-label': t('filter.close') }}
      classNames={{ body: classes.body, title: classes.title }}
    >
      {children}
      <div className={classes.foot}>
        <Button fullWidth onClick={onClose}>
          {t('filter.show', { count: total })}
        </Button>
      </div>
    </Drawer>
  );
}, areBothClosed);

/** Closed, it need not follow every key. */
function areBothClosed(before: FilterDrawerProps, after: FilterDrawerProps): boolean {
  return !before.isOpen && !after.isOpen;
}
