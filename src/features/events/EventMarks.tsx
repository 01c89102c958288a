import { useTranslation } from 'react-i18next';
import type { ListedEvent } from '#src/domain/event.ts';
import { phaseOf } from '#src/domain/eventTime.ts';
import { Tag } from '#src/ui/Tag.tsx';
import { useNow } from '#src/ui/useNow.ts';

type EventMarksProps = {
  event: ListedEvent;
  withPhase?: boolean;
};

const tones = { before: 'waiting', during: 'good', after: 'quiet', open: 'quiet' } as const;

/** What a reader must know before anything else: whether it is on, may still change, or was invented. */
export function EventMarks({ event, withPhase = false }: EventMarksProps) {
  const { t } = useTranslation('events');
  const phase = phaseOf(event, useNow());
  return (
    <>
      {withPhase && (
        <Tag tone={tones[phase]} withDot={phase === 'during'}>
          {t(`phase.${phase}`)}
        </Tag>
      )}
      {event.provisional && <Tag>{t('provisional')}</Tag>}
      {event.demonstration && <Tag tone="attention">{t('demonstration')}</Tag>}
    </>
  );
}
