import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './MembersOnlyMark.module.css';

/** Says that colleagues outside the network do not see this part. */
export function MembersOnlyMark() {
  const { t } = useTranslation('library');
  return (
    <span className={classes.mark}>
      <IconLock size={15} aria-hidden="true" />
      {t('member.only')}
    </span>
  );
}
