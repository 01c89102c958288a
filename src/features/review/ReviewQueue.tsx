import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearchParams } from 'react-router-dom';
import * as v from 'valibot';
import { reviewQueueQuery } from '#src/data/moderation/queries.ts';
import { publicOrganisationsQuery } from '#src/data/organisations/queries.ts';
import { useActor } from '#src/data/session/useSession.ts';
import { isOneOf } from '#src/domain/classification.ts';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { useNow } from '#src/ui/useNow.ts';
import { DecidedBanner } from './DecidedBanner.tsx';
import { PersonName } from './PersonName.tsx';
import { QueueList, queueFilters } from './QueueList.tsx';

/** What the item's page leaves behind after a decision, so that the list continues where the reviewer was. */
export const decidedStateSchema = v.object({ decidedSubmittedAt: v.number() });

export function ReviewQueue() {
  const { t } = useTranslation('review');
  const actor = useActor();
  const now = useNow();
  const queue = useQuery(reviewQueueQuery());
  const organisations = useQuery(publicOrganisationsQuery());
  const [params, setParams] = useSearchParams();
  const asked = params.get('show');
  const decided = v.safeParse(decidedStateSchema, useLocation().state);

  return (
    <>
      <DecidedBanner />
      <Faces query={queue} empty={<EmptyPanel title={t('queue.empty.title')} text={t('queue.empty.text')} />}>
        {(items) => (
          <QueueList
            items={items}
            actor={actor}
            now={now}
            organisations={organisations.data ?? (organisations.isPending ? null : [])}
            filter={isOneOf(queueFilters, asked) ? asked : 'all'}
            onFilter={(filter) => setParams(filter === 'all' ? {} : { show: filter }, { replace: true })}
            continueAfter={decided.success ? decided.output.decidedSubmittedAt : null}
            renderPerson={(uid) => <PersonName uid={uid} />}
          />
        )}
      </Faces>
    </>
  );
}
