import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { publishedUpdatesQuery } from '#src/data/events/queries.ts';
import type { PortalEvent } from '#src/domain/event.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { UpdateItem } from './UpdateItem.tsx';
import classes from './Updates.module.css';

type OlderUpdatesProps = {
  event: PortalEvent;
  /** Those that are shown already. */
  shown: readonly string[];
};

/** What the feed of the last thirty holds no longer; asked for only when somebody wants it: a read for each. */
export function OlderUpdates({ event, shown }: OlderUpdatesProps) {
  const { t } = useTranslation('eventUpdates');
  const [isAsked, setAsked] = useState(false);
  const older = useQuery({ ...publishedUpdatesQuery(event.id), enabled: isAsked });
  if (!isAsked) {
    return (
      <Button variant="default" onClick={() => setAsked(true)} className={classes.older}>
        {t('older')}
      </Button>
    );
  }
  return (
    <Faces
      query={older}
      isEmpty={(found) => found.every(({ id }) => shown.includes(id))}
      empty={<p>{t('noOlder')}</p>}
    >
      {(found) => (
        <div className={classes.list}>
          {found.flatMap((update) =>
            update.publishedAt && !shown.includes(update.id)
              ? [
                  <UpdateItem
                    key={update.id}
                    event={event}
                    update={{ ...update, publishedAt: update.publishedAt }}
                    headingLevel={2}
                  />,
                ]
              : [],
          )}
        </div>
      )}
    </Faces>
  );
}
