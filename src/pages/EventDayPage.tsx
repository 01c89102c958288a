import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router-dom';
import { eventQuery } from '#src/data/events/queries.ts';
import { daysOf } from '#src/domain/eventTime.ts';
import { DayUpdates } from '#src/features/event-updates/DayUpdates.tsx';
import { DayActions } from '#src/features/events/DayActions.tsx';
import { EventDay } from '#src/features/events/EventDay.tsx';
import { DayAccounts } from '#src/features/first-hand-accounts/DayAccounts.tsx';
import { StaleBanner } from '#src/features/offline/StaleBanner.tsx';
import { DayProgramme } from '#src/features/programme/DayProgramme.tsx';
import { paths } from '#src/paths.ts';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { formatCalendarDay } from '#src/ui/format.ts';
import { PageFrame } from '#src/ui/PageFrame.tsx';

export function EventDayPage() {
  const { t } = useTranslation('events');
  const { id = '', day = '' } = useParams();
  const query = useQuery(eventQuery(id));
  const event = query.data;
  const isDay = event ? daysOf(event).includes(day) : false;
  return (
    <PageFrame
      title={event && isDay ? t('day.title', { day: formatCalendarDay(day), name: event.name }) : t('title')}
      backTo={{ to: paths.event.to(id), label: t('day.back') }}
      actions={isDay && <DayActions />}
    >
      <Faces
        query={query}
        isEmpty={(found) => found === null || !isDay}
        empty={<EmptyPanel title={event ? t('day.missing') : t('missing.title')} text={t('missing.text')} />}
      >
        {(found) =>
          found && (
            <>
              <StaleBanner event={found} />
              <EventDay
                event={found}
                day={day}
                updates={<DayUpdates event={found} day={day} />}
                accounts={<DayAccounts event={found} day={day} />}
                programme={<DayProgramme event={found} day={day} />}
              />
            </>
          )
        }
      </Faces>
    </PageFrame>
  );
}
