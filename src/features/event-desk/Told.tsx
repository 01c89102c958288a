import { useTranslation } from 'react-i18next';
import type { SessionDifference } from '#src/domain/programmeDifference.ts';
import { useNow } from '#src/ui/useNow.ts';
import classes from './EventDesk.module.css';
import type { ChangeView } from './ProgrammeDesk.tsx';

type ToldProps = {
  differences: readonly SessionDifference[];
  Change: ChangeView;
  timeZone: string;
};

/** What followers will be told of a change, before it is saved. */
export function Told({ differences, Change, timeZone }: ToldProps) {
  const { t } = useTranslation('eventDesk');
  const now = useNow();
  return (
    <div role="status" className={classes.audience}>
      <h3 className={classes.small}>{t('told.title')}</h3>
      {differences.length === 0 ? (
        <p>{t('told.nothing')}</p>
      ) : (
        <Change differences={differences} now={now} timeZone={timeZone} />
      )}
    </div>
  );
}
