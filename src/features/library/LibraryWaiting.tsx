import { Skeleton } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import classes from './LibraryResults.module.css';

/** Before the first answer: the shape of what comes, or, without a network and without a copy, why nothing does. */
export function LibraryWaiting() {
  const { t } = useTranslation(['library', 'common']);
  const { online } = useNetwork();
  if (!online) return <EmptyPanel title={t('offline.library.title')} text={t('offline.library.text')} />;
  return (
    <div role="status">
      <span className="portal-visually-hidden">{t('common:loading')}</span>
      <div className={classes.grid} aria-hidden="true">
        {Array.from({ length: 6 }, (_, place) => place).map((place) => (
          <div key={place}>
            <Skeleton height={190} radius="sm" />
            <Skeleton height={14} width="40%" mt="md" />
            <Skeleton height={22} width="90%" mt="sm" />
            <Skeleton height={22} width="60%" mt={6} />
            <Skeleton height={14} mt="md" />
            <Skeleton height={14} width="80%" mt={6} />
          </div>
        ))}
      </div>
    </div>
  );
}
