import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './ChosenPlaces.module.css';

/** From a place on the map to the list of what is there. */
export function ShowInList({ onClick }: { onClick: () => void }) {
  const { t } = useTranslation('map');
  return (
    <Button variant="default" size="sm" className={classes.inList} onClick={onClick}>
      {t('chosen.inList')}
    </Button>
  );
}
