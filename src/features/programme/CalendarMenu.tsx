import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCalendarDown, IconCalendarStar, IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CalendarScope } from '#src/domain/calendar.ts';
import type { PortalEvent } from '#src/domain/event.ts';
import type { ListedSession } from '#src/domain/programme.ts';

type CalendarMenuProps = {
  event: PortalEvent;
  sessions: readonly ListedSession[];
  agenda: readonly string[];
};

/** The whole programme, or the member's agenda, for the calendar of their device. */
export function CalendarMenu({ event, sessions, agenda }: CalendarMenuProps) {
  const { t } = useTranslation('programme');
  const mine = sessions.filter(({ id }) => agenda.includes(id));
  const download = async (scope: CalendarScope, chosen: readonly ListedSession[]) => {
    try {
      const { downloadCalendar } = await import('./downloadCalendar.ts');
      const meetingWords = { open: t('meeting.open'), closed: t('meeting.closed') };
      downloadCalendar({ event, sessions: chosen, scope, meetingWords });
    } catch {
      notifications.show({ color: 'red', message: t('calendar.failed') });
    }
  };

  if (sessions.length === 0) {
    return (
      <Button
        variant="default"
        leftSection={<IconCalendarDown size={18} aria-hidden="true" />}
        onClick={() => void download('whole', [])}
      >
        {t('calendar.open')}
      </Button>
    );
  }
  return (
    <Menu position="bottom-end" width={300}>
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconCalendarDown size={18} aria-hidden="true" />}
          rightSection={<IconChevronDown size={18} aria-hidden="true" />}
        >
          {t('calendar.open')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconCalendarDown size={18} aria-hidden="true" />}
          onClick={() => void download('whole', sessions)}
        >
          {t('calendar.whole', { count: sessions.length })}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconCalendarStar size={18} aria-hidden="true" />}
          disabled={mine.length === 0}
          onClick={() => void download('agenda', mine)}
        >
          {t('calendar.agenda', { count: mine.length })}
        </Menu.Item>
        <Menu.Label>{t('calendar.again')}</Menu.Label>
      </Menu.Dropdown>
    </Menu>
  );
}
