import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { feedQuery } from '#src/data/events/queries.ts';
import type { PortalEvent } from '#src/domain/event.ts';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { LoadingLines } from '#src/ui/LoadingLines.tsx';
import { UpdateList } from './UpdateList.tsx';
import { useInterests } from './useInterests.ts';

type UpdatesViewProps = {
  event: PortalEvent;
};

/** The secretariat's updates of an event, live, in the reader's own order. */
export function UpdatesView({ event }: UpdatesViewProps) {
  const { t } = useTranslation('eventUpdates');
  const feed = useQuery(feedQuery(event.id));
  const interests = useInterests();
  return (
    <Faces
      query={interests || feed.error ? feed : { ...feed, data: undefined }}
      isEmpty={(found) => Object.keys(found?.entries ?? {}).length === 0}
      loading={<LoadingLines lines={6} />}
      empty={<EmptyPanel title={t('empty.title')} text={t('empty.text')} />}
    >
      {(found) => found && interests && <UpdateList event={event} feed={found} interests={interests} />}
    </Faces>
  );
}
