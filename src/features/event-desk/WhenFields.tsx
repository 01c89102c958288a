import { Radio, TextInput } from '@mantine/core';
import type { GetInputPropsReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { formatMomentIn, ownTimeZone, showSameTime } from '#src/ui/eventClock.ts';
import classes from './EventDesk.module.css';
import { timeOf } from './moment.ts';
import { isMoment, type TypedUpdate, updateWhens } from './updateForm.ts';

type WhenFieldsProps = {
  values: Pick<TypedUpdate, 'when' | 'at'>;
  place: { timeZone: string; city: string };
  /** What is wrong with the time. */
  problem: string | null;
  inputProps: (field: 'when' | 'at') => GetInputPropsReturnType;
};

/** Whether an update waits, goes out at once, or at a time: by the clock of the event, and one's own beside it. */
export function WhenFields({ values, place, problem, inputProps }: WhenFieldsProps) {
  const { t } = useTranslation('eventDesk');
  const { timeZone } = place;
  return (
    <>
      <Radio.Group label={t('when.label')} {...inputProps('when')}>
        <div className={classes.choices}>
          {updateWhens.map((when) => (
            <Radio key={when} value={when} label={t(`when.${when}`)} description={t(`whenHint.${when}`)} />
          ))}
        </div>
      </Radio.Group>
      {values.when === 'later' && (
        <TextInput
          type="datetime-local"
          label={t('when.at', { place: place.city || timeZone })}
          description={<OwnClock at={values.at} timeZone={timeZone} />}
          {...inputProps('at')}
          error={problem}
          className={classes.short}
        />
      )}
    </>
  );
}

function OwnClock({ at, timeZone }: { at: string; timeZone: string }) {
  const { t } = useTranslation('eventDesk');
  const own = ownTimeZone();
  if (!isMoment(at)) return t('when.zone', { zone: timeZone });
  const time = timeOf(at, timeZone);
  if (showSameTime(time, timeZone, own)) return t('when.same');
  return t('when.own', { time: formatMomentIn(time, own) });
}
