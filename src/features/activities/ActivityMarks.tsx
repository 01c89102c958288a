import { useTranslation } from 'react-i18next';
import type { ListedActivity } from '#src/domain/activity.ts';
import { Tag } from '#src/ui/Tag.tsx';
import { useActivityPeriod } from './useActivityPeriod.ts';

type ActivityMarksProps = {
  activity: Pick<ListedActivity, 'status' | 'startYear' | 'endYear' | 'demonstration'>;
};

const tones = { planned: 'waiting', running: 'good', completed: 'quiet' } as const;

/** Whether it goes on, in which years, and whether it was invented. */
export function ActivityMarks({ activity }: ActivityMarksProps) {
  const { t } = useTranslation('activities');
  const { status, demonstration } = activity;
  const period = useActivityPeriod();
  return (
    <>
      <Tag tone={tones[status]} withDot={status === 'running'}>
        {t(`status.${status}`)}
      </Tag>
      <span>{period(activity)}</span>
      {demonstration && <Tag tone="attention">{t('demonstration')}</Tag>}
    </>
  );
}
