import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { programmeQuery } from '#src/data/events/queries.ts';
import type { PortalEvent } from '#src/domain/event.ts';
import { daysOf } from '#src/domain/eventTime.ts';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { LoadingLines } from '#src/ui/LoadingLines.tsx';
import { CalendarMenu } from './CalendarMenu.tsx';
import { ProgrammeBoard } from './ProgrammeBoard.tsx';

type ProgrammeViewProps = {
  event: PortalEvent;
};

/** The programme of an event day by day, with the member's own agenda in it. */
export function ProgrammeView({ event }: ProgrammeViewProps) {
  const { t } = useTranslation('programme');
  const programme = useQuery(programmeQuery(event.id));
  return (
    <Faces
      query={programme}
      isEmpty={(found) => Object.keys(found?.sessions ?? {}).length === 0}
      loading={<LoadingLines lines={6} />}
      empty={
        <EmptyPanel
          title={t('empty.title')}
          text={t('empty.text')}
          action={daysOf(event).length > 0 && <CalendarMenu event={event} sessions={[]} agenda={[]} />}
        />
      }
    >
      {(found) => found && <ProgrammeBoard event={event} programme={found} />}
    </Faces>
  );
}
