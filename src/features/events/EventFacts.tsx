import { useTranslation } from 'react-i18next';
import type { PortalEvent } from '#src/domain/event.ts';
import classes from './EventOverview.module.css';

type EventFactsProps = {
  event: PortalEvent;
};

/** Whom to turn to, where the rooms are, and where to read on. */
export function EventFacts({ event }: EventFactsProps) {
  const { t } = useTranslation('events');
  const { contacts, rooms, links, source } = event;
  return (
    <>
      <Lines title={t('facts.contacts')} lines={contacts} />
      <Lines title={t('facts.rooms')} lines={rooms} />
      {links.length > 0 && (
        <section className={classes.part}>
          <h2 className={classes.title}>{t('facts.links')}</h2>
          <ul className={classes.lines}>
            {links.map((link) => (
              <li key={link}>
                {isAddress(link) ? <a href={link}>{link}</a> : <span dir="auto">{link}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {source !== '' && (
        <p className={classes.source} dir="auto">
          {t('facts.source', { source })}
        </p>
      )}
    </>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section className={classes.part}>
      <h2 className={classes.title}>{title}</h2>
      <ul className={classes.lines}>
        {lines.map((line) => (
          <li key={line} dir="auto">
            {line}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Only what opens a page: a line that a person typed may be anything. */
function isAddress(link: string): boolean {
  return /^https?:\/\/\S+$/i.test(link);
}
